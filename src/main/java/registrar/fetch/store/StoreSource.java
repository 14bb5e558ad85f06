package registrar.fetch.store;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import registrar.fetch.LearnerSource;
import registrar.learner.Progress;
import registrar.learner.Selection;
import registrar.learner.Snapshot;
import registrar.store.snapshot.SnapshotEntry;
import registrar.store.snapshot.Snapshots;

/** One snapshot of the store, read as it was fetched; nothing is asked of the tenant. */
public final class StoreSource implements LearnerSource {
    private final Snapshots snapshots;
    private final SnapshotEntry entry;

    /** @param entry a complete one */
    public StoreSource(Snapshots snapshots, SnapshotEntry entry) {
        this.snapshots = requireNonNull(snapshots);
        this.entry = requireNonNull(entry);
    }

    @Override
    public Snapshot fetch(Selection selection, Progress progress) throws IOException {
        return snapshots.open(entry, selection);
    }
}
