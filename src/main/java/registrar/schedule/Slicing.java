package registrar.schedule;

import static java.util.Objects.requireNonNull;

import java.util.List;
import registrar.learner.Selection;
import registrar.report.ExtraField;
import registrar.report.ReportType;

/**
 * What is to be shared out among recipients, and how.
 *
 * @param selection the schedule's own; the snapshot holds whom it names
 * @param fields those of the settings, one of which may decide whose a learner is
 */
public record Slicing(Recipients.Sliced sliced, ReportType report, Selection selection, List<ExtraField> fields) {
    public Slicing {
        requireNonNull(sliced);
        requireNonNull(report);
        requireNonNull(selection);
        fields = List.copyOf(fields);
    }
}
