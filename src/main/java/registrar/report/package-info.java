/**
 * One class a report: from the record of learners to documents. {@link registrar.report.ReportTypes} is the one list of
 * them.
 */
package registrar.report;
