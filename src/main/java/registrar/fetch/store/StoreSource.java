package registrar.fetch.store;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
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
    private final Optional<List<String>> among;

    /** @param entry a complete one */
    public StoreSource(Snapshots snapshots, SnapshotEntry entry) {
        this(snapshots, entry, Optional.empty());
    }

    private StoreSource(Snapshots snapshots, SnapshotEntry entry, Optional<List<String>> among) {
        this.snapshots = requireNonNull(snapshots);
        this.entry = requireNonNull(entry);
        this.among = among.map(List::copyOf);
    }

    /**
     * The same for reports that are known to speak of nobody else: of everybody only these learners, by id, are read. The
     * reports come out the same.
     */
    public StoreSource among(List<String> learners) {
        return new StoreSource(snapshots, entry, Optional.of(learners));
    }

    @Override
    public Snapshot fetch(Selection selection, Progress progress) throws IOException {
        return among.isPresent() && selection.everybody()
                ? snapshots.open(entry, selection, among.get())
                : snapshots.open(entry, selection);
    }
}
