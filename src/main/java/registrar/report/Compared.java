package registrar.report;

import static java.util.Objects.requireNonNull;

import java.util.List;
import registrar.record.Transcript;

/**
 * What became of one learner.
 *
 * @param learner in the later state; for somebody who left, in the earlier
 * @param changes by kind, then by course or license
 * @param known false for somebody of whom the earlier state has nothing because they could not be fetched then
 */
record Compared(Transcript learner, List<Change> changes, boolean known) {
    Compared {
        requireNonNull(learner);
        changes = List.copyOf(changes);
    }
}
