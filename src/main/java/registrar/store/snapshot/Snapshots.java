package registrar.store.snapshot;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import registrar.learner.Selection;
import registrar.learner.Snapshot;
import registrar.store.Store;

/** The snapshots of a store, which all are of one tenant. */
public final class Snapshots {
    public Snapshots(Store store) {}

    /** All of them, newest first, incomplete ones included. */
    public List<SnapshotEntry> list() throws IOException {
        throw new UnsupportedOperationException();
    }

    /** The newest complete one. */
    public Optional<SnapshotEntry> newest() throws IOException {
        throw new UnsupportedOperationException();
    }

    /** The newest complete one taken at or before this moment. */
    public Optional<SnapshotEntry> inForceAt(Instant moment) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** The complete one before this one. */
    public Optional<SnapshotEntry> before(SnapshotEntry snapshot) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** By its whole id, or by its beginning when only one begins so; incomplete ones, too. */
    public Optional<SnapshotEntry> find(String id) throws IOException {
        throw new UnsupportedOperationException();
    }

    /**
     * Opens a complete snapshot for reading. Learners asked for by name who left before it was taken are in it as they
     * last were, with {@code lastSeen}; who is asked for and was never known is left out with a reason. Streams read
     * while others write.
     */
    public Snapshot open(SnapshotEntry entry, Selection selection) throws IOException {
        throw new UnsupportedOperationException();
    }

    /**
     * Begins a fetch, or goes on with one that was interrupted.
     *
     * @throws registrar.failure.StoppedException when the store is another tenant's, the clock is behind the newest
     *     snapshot, or another fetch is under way
     */
    public Intake intake(IntakeRequest request) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Removes snapshots taken before this moment, but never the newest complete one; returns how many. */
    public int prune(Instant before) throws IOException {
        throw new UnsupportedOperationException();
    }

    /**
     * Removes everything about a learner, by id or e-mail address, from all snapshots.
     *
     * @return the ids removed; empty when nobody is known by that name
     */
    public List<String> forget(String idOrEmail) throws IOException {
        throw new UnsupportedOperationException();
    }
}
