package registrar.app;

import registrar.export.ExportSummary;
import registrar.report.Tally;
import registrar.store.run.RunEntry;

/** What the reports of one run come to together; a learner counts once in each. */
final class RunSum {
    private long asked;
    private long documented;
    private long empty;
    private long leftOut;
    private long failed;
    private long documents;
    private long rows;

    void add(ExportSummary summary) {
        Tally tally = summary.tally();
        asked += tally.asked();
        documented += tally.documented();
        empty += tally.empty();
        leftOut += tally.leftOut().size();
        failed += tally.failed().size();
        documents += summary.documents();
        rows += summary.rows();
    }

    long rows() {
        return rows;
    }

    /** As the program's exit code has it. */
    int exitCode() {
        return leftOut + failed == 0 ? 0 : 2;
    }

    RunEntry.Counts counts() {
        return new RunEntry.Counts(asked, documented, empty, leftOut, failed, documents);
    }
}
