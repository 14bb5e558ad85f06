package registrar.export;

import static java.util.Objects.requireNonNull;

import java.util.List;
import registrar.document.Format;
import registrar.learner.Selection;
import registrar.record.Rules;
import registrar.report.Edition;
import registrar.report.ExtraField;
import registrar.report.Filter;
import registrar.report.ReportType;

/**
 * What somebody wants, whoever asks: command line, page or schedule.
 *
 * @param formats in the order asked for, each once; never empty
 * @param strict any finding fails the learner it is about
 */
public record ExportRequest(
        ReportType report,
        List<Format> formats,
        Selection selection,
        Filter filter,
        Rules rules,
        Edition edition,
        List<ExtraField> extraFields,
        boolean strict) {
    public ExportRequest {
        requireNonNull(report);
        formats = List.copyOf(formats);
        requireNonNull(selection);
        requireNonNull(filter);
        requireNonNull(rules);
        requireNonNull(edition);
        extraFields = List.copyOf(extraFields);
        if (formats.isEmpty()) {
            throw new IllegalArgumentException("An export needs at least one format");
        }
    }
}
