package registrar.report;

import static java.util.Objects.requireNonNull;

import java.util.List;
import registrar.learner.Selection;
import registrar.learner.Snapshot;
import registrar.record.Directory;
import registrar.record.Rules;

/**
 * All that a report works from.
 *
 * @param strict a finding about a learner is a failure of that learner
 */
public record ReportInput(
        Snapshot snapshot,
        Directory directory,
        Rules rules,
        Selection selection,
        Filter filter,
        List<ExtraField> extraFields,
        boolean strict) {
    public ReportInput {
        requireNonNull(snapshot);
        requireNonNull(directory);
        requireNonNull(rules);
        requireNonNull(selection);
        requireNonNull(filter);
        extraFields = List.copyOf(extraFields);
    }
}
