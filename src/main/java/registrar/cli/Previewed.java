package registrar.cli;

import static java.util.Objects.requireNonNull;

import java.util.List;
import registrar.store.snapshot.SnapshotEntry;

/**
 * Who would get which people, in sum.
 *
 * @param shares how many there are
 * @param people in them together, each counted as often as somebody is given them
 * @param unassigned learners that nobody is given; {@code examples} are ids of a few of them
 */
public record Previewed(SnapshotEntry snapshot, long shares, long people, long unassigned, List<String> examples) {
    public Previewed {
        requireNonNull(snapshot);
        examples = List.copyOf(examples);
    }
}
