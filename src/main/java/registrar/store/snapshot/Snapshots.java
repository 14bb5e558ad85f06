package registrar.store.snapshot;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import registrar.learner.Selection;
import registrar.learner.Snapshot;
import registrar.store.Store;

/** The snapshots of a store, which all are of one tenant. */
public final class Snapshots {
    private final Store store;

    public Snapshots(Store store) {
        this.store = requireNonNull(store);
    }

    /** All of them, newest first, incomplete ones included. */
    public List<SnapshotEntry> list() throws IOException {
        return store.read(SnapshotRow::all);
    }

    /** The newest complete one. */
    public Optional<SnapshotEntry> newest() throws IOException {
        return store.read(SnapshotRow::newest);
    }

    /** The newest complete one taken at or before this moment. */
    public Optional<SnapshotEntry> inForceAt(Instant moment) throws IOException {
        return store.read(t -> SnapshotRow.inForceAt(t, moment));
    }

    /** The complete one before this one. */
    public Optional<SnapshotEntry> before(SnapshotEntry snapshot) throws IOException {
        return store.read(t -> SnapshotRow.before(t, snapshot.number()));
    }

    /** By its whole id, or by its beginning when only one begins so; incomplete ones, too. */
    public Optional<SnapshotEntry> find(String id) throws IOException {
        List<SnapshotEntry> all = list();
        List<SnapshotEntry> begin =
                all.stream().filter(entry -> entry.id().startsWith(id)).toList();
        return all.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .or(() -> begin.size() == 1 && !id.isEmpty() ? Optional.of(begin.get(0)) : Optional.empty());
    }

    /**
     * Opens a complete snapshot for reading. Learners asked for by name who left before it was taken are in it as they
     * last were, with {@code lastSeen}; who is asked for and was never known is left out with a reason. Streams read
     * while others write.
     */
    public Snapshot open(SnapshotEntry entry, Selection selection) throws IOException {
        if (!entry.complete()) {
            throw new IllegalArgumentException("Snapshot " + entry.id() + " is not complete");
        }
        return store.read(t -> new StoredSnapshot(
                store, Compression.of(t), entry, Lists.of(t, entry.number()), Chosen.of(t, entry, selection)));
    }

    /**
     * The same for whoever knows that nobody else is of interest: streams none but these learners, by id, and says all else
     * as if it streamed everybody.
     *
     * @param selection asks for nobody by name
     */
    public Snapshot open(SnapshotEntry entry, Selection selection, List<String> learners) throws IOException {
        if (!entry.complete() || !selection.everybody()) {
            throw new IllegalArgumentException("Snapshot " + entry.id() + " is not complete, or asked for by name");
        }
        return store.read(t -> new StoredSnapshot(
                store, Compression.of(t), entry, Lists.of(t, entry.number()), Chosen.among(t, entry, learners)));
    }

    /** The lines of the side file, as it was last read, that name nobody of this snapshot. */
    public UnknownLines unknownLines(SnapshotEntry entry) throws IOException {
        try (Snapshot snapshot = open(entry, Selection.ALL)) {
            return UnknownLines.of(store, entry, snapshot);
        }
    }

    /**
     * Begins a fetch, or goes on with one that was interrupted.
     *
     * @throws registrar.failure.StoppedException when the store is another tenant's, the clock is behind the newest
     *     snapshot, a quick fetch has nothing to start from, or another fetch is under way
     */
    public Intake intake(IntakeRequest request) throws IOException {
        store.claimFetch();
        try {
            Beginning.Begun begun = store.write(t -> new Beginning(t, request).begin());
            return new Intake(store, begun, request.now());
        } catch (IOException | RuntimeException failed) {
            store.releaseFetch();
            throw failed;
        }
    }

    /** That somebody was forgotten, as the store notes it: when, and a hash in the place of the id. */
    public record Mark(Instant moment, String sha256) {}

    /** Whom this store has forgotten; for {@link #forgetAgain}. */
    public List<Mark> forgotten() throws IOException {
        return store.read(Forgetting::marks);
    }

    /**
     * Removes again whoever a restored copy has brought back: those forgotten after it was made.
     *
     * @param marks as {@link #forgotten} gave them before
     * @return the ids removed
     */
    public List<String> forgetAgain(List<Mark> marks, Instant now, String user) throws IOException {
        Compression compression = store.read(Compression::of);
        List<String> again = store.write(t -> new Forgetting(t, compression, now, user).again(marks));
        if (!again.isEmpty()) {
            store.scrub();
        }
        return again;
    }

    /** Removes snapshots taken before this moment, but never the newest complete one; returns how many. */
    public int prune(Instant before) throws IOException {
        return store.write(t -> new Pruning(t).before(before));
    }

    /** Whom {@link #forget} would remove, so that others who keep something of them can remove it before. */
    public Forgotten known(String idOrEmail) throws IOException {
        Compression compression = store.read(Compression::of);
        return store.read(t -> new Forgetting(t, compression, Instant.EPOCH, "").known(idOrEmail));
    }

    /**
     * Removes everything about a learner, by id or e-mail address, from all snapshots, and notes that it did: when, who,
     * and a hash of the id. The journal of runs has its own.
     *
     * @param user of the operating system
     */
    public Forgotten forget(String idOrEmail, Instant now, String user) throws IOException {
        Compression compression = store.read(Compression::of);
        Forgotten forgotten = store.write(t -> new Forgetting(t, compression, now, user).forget(idOrEmail));
        store.scrub();
        return forgotten;
    }
}
