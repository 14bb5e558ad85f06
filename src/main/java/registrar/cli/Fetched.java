package registrar.cli;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import registrar.failure.Outcome;
import registrar.store.snapshot.SnapshotEntry;
import registrar.store.snapshot.UnknownLines;

/**
 * What became of a fetch into the store.
 *
 * @param resumed true when it went on with an interrupted one
 * @param setAside an interrupted one that could not be gone on with
 * @param unknownLines of the side file, naming nobody of the snapshot
 * @param removed how many snapshots had grown older than the settings keep them
 */
public record Fetched(
        SnapshotEntry snapshot,
        boolean resumed,
        Optional<SnapshotEntry> setAside,
        List<Outcome.LeftOut<?>> leftOut,
        UnknownLines unknownLines,
        int removed,
        ZoneId zone,
        Duration took) {
    public Fetched {
        requireNonNull(snapshot);
        requireNonNull(setAside);
        leftOut = List.copyOf(leftOut);
        requireNonNull(unknownLines);
        requireNonNull(zone);
        requireNonNull(took);
    }
}
