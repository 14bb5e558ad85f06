package registrar.report;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import registrar.learner.Selection;
import registrar.learner.Snapshot;
import registrar.record.Directory;
import registrar.record.Rules;

/**
 * All that a report works from.
 *
 * @param since what changes are told from; empty when there is nothing to compare with
 * @param maxAge of the snapshot at the as-of moment; an older one is told of in every output
 * @param strict a finding about a learner is a failure of that learner
 * @param checked present when the snapshot is part of one in which all that is named was looked for
 */
public record ReportInput(
        Snapshot snapshot,
        Directory directory,
        Rules rules,
        Selection selection,
        Filter filter,
        List<ExtraField> extraFields,
        Optional<Earlier> since,
        Optional<Duration> maxAge,
        boolean strict,
        Optional<Checked> checked) {
    public ReportInput {
        requireNonNull(snapshot);
        requireNonNull(directory);
        requireNonNull(rules);
        requireNonNull(selection);
        requireNonNull(filter);
        extraFields = List.copyOf(extraFields);
        requireNonNull(since);
        requireNonNull(maxAge);
        requireNonNull(checked);
    }

    /** Of a whole snapshot. */
    public ReportInput(
            Snapshot snapshot,
            Directory directory,
            Rules rules,
            Selection selection,
            Filter filter,
            List<ExtraField> extraFields,
            Optional<Earlier> since,
            Optional<Duration> maxAge,
            boolean strict) {
        this(snapshot, directory, rules, selection, filter, extraFields, since, maxAge, strict, Optional.empty());
    }

    /** The same questions put to an earlier state, whose findings are no failures of today. */
    ReportInput at(Earlier earlier) {
        return new ReportInput(
                earlier.snapshot(),
                earlier.directory(),
                earlier.rules(),
                selection,
                filter,
                extraFields,
                Optional.empty(),
                Optional.empty(),
                false,
                checked);
    }

    /** The same about everything: only certificates and credentials are narrowed to a course and to days of issue. */
    ReportInput unfiltered() {
        return new ReportInput(
                snapshot, directory, rules, selection, Filter.NONE, extraFields, since, maxAge, strict, checked);
    }
}
