package registrar.export;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
 * @param since empty when there is nothing to compare with, or nobody asked
 * @param maxAge of the snapshot at the as-of moment; an older one is told of in every output
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
        Optional<Since> since,
        Optional<Duration> maxAge,
        boolean strict) {
    public ExportRequest {
        requireNonNull(report);
        formats = List.copyOf(formats);
        requireNonNull(selection);
        requireNonNull(filter);
        requireNonNull(rules);
        requireNonNull(edition);
        extraFields = List.copyOf(extraFields);
        requireNonNull(since);
        requireNonNull(maxAge);
        if (formats.isEmpty()) {
            throw new IllegalArgumentException("An export needs at least one format");
        }
    }
}
