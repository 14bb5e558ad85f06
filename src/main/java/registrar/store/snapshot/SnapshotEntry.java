package registrar.store.snapshot;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import registrar.learner.Snapshot.Requests;

/**
 * What the store says of one snapshot.
 *
 * @param id such as {@code 20261126T104100Z-1f3a9c2e}: the moment, and eight digits of what is in it; until it is complete
 *     the moment alone
 * @param number counts up; a later snapshot has a greater one
 * @param takenAt when the fetch began
 * @param completedAt empty while it is incomplete, and then no report reads it
 * @param seatsReadAt when the list of learners was read: earlier than {@code takenAt} for a quick one
 * @param learners in the snapshot; those fetched so far while it is incomplete
 * @param changed how many of them are new or not as they were in the snapshot before; {@code gone} are no longer listed
 * @param source the tenant's host, or the folder's name
 */
public record SnapshotEntry(
        String id,
        long number,
        Kind kind,
        Instant takenAt,
        Optional<Instant> completedAt,
        Instant seatsReadAt,
        long learners,
        long changed,
        long gone,
        Requests requests,
        String source) {
    public SnapshotEntry {
        requireNonNull(id);
        requireNonNull(kind);
        requireNonNull(takenAt);
        requireNonNull(completedAt);
        requireNonNull(seatsReadAt);
        requireNonNull(requests);
        requireNonNull(source);
    }

    /** How it was fetched. */
    public enum Kind {
        /** Everybody anew. */
        FULL,
        /** The lists, and alone only whom something moved. */
        INCREMENTAL,
        /** The feeds alone. */
        QUICK
    }

    public boolean complete() {
        return completedAt.isPresent();
    }
}
