package registrar.cli;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import registrar.store.snapshot.SnapshotEntry;

/**
 * The snapshots of the store.
 *
 * @param entries newest first, incomplete ones included
 */
public record SnapshotList(List<SnapshotEntry> entries, ZoneId zone, Instant now) {
    public SnapshotList {
        entries = List.copyOf(entries);
        requireNonNull(zone);
        requireNonNull(now);
    }
}
