package registrar.store.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import registrar.failure.Outcome;
import registrar.learner.Client;
import registrar.learner.LearnerProfile;
import registrar.learner.LearnerStream;
import registrar.learner.License;
import registrar.learner.Snapshot;
import registrar.store.Store;

/** A complete snapshot, or some learners of it, read from the store while others may write. */
final class StoredSnapshot implements Snapshot {
    private final Store store;
    private final Compression compression;
    private final SnapshotEntry entry;
    private final Lists lists;
    private final Chosen chosen;

    StoredSnapshot(Store store, Compression compression, SnapshotEntry entry, Lists lists, Chosen chosen) {
        this.store = store;
        this.compression = compression;
        this.entry = entry;
        this.lists = lists;
        this.chosen = chosen;
    }

    @Override
    public String id() {
        return entry.id();
    }

    @Override
    public Optional<Instant> takenAt() {
        return Optional.of(entry.takenAt());
    }

    @Override
    public Optional<Instant> seatsReadAt() {
        return Optional.of(entry.seatsReadAt());
    }

    @Override
    public String source() {
        return entry.source();
    }

    @Override
    public List<Client> clients() {
        return lists.clients();
    }

    @Override
    public List<License> licenses() {
        return lists.licenses();
    }

    @Override
    public long size() {
        return chosen.everybody() ? entry.learners() : chosen.places().size();
    }

    @Override
    public LearnerStream learners() {
        return new StoredLearners(List.of(chosen()));
    }

    /** Of everybody in the snapshot, and of those beside them who left. */
    @Override
    public LearnerStream mentions() {
        StoredLearners.Source paired = new SpanPages(store, compression, entry.number(), true);
        StoredLearners.Source common = new PieceProfiles(store, lists.mentions());
        return new StoredLearners(chosen.everybody() ? List.of(common, paired) : List.of(common, paired, chosen()));
    }

    private StoredLearners.Source chosen() {
        return chosen.everybody()
                ? new SpanPages(store, compression, entry.number(), false)
                : new ChosenProfiles(store, compression, chosen.places());
    }

    @Override
    public List<Outcome.LeftOut<LearnerProfile>> leftOut() {
        return chosen.leftOut();
    }

    @Override
    public Requests requests() {
        return entry.requests();
    }

    @Override
    public void close() {
        // the store stays open for others
    }
}
