package registrar.fetch;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.TemporalAmount;
import java.util.Optional;
import registrar.learner.Progress;
import registrar.store.snapshot.SnapshotEntry;
import registrar.store.snapshot.Snapshots;

/** Something that a whole tenant can be fetched from, into a store. */
public interface TenantFetch {
    /**
     * Takes a snapshot, or goes on with one that was interrupted. Interrupting the thread ends it; what was taken until
     * then stays.
     *
     * @throws registrar.failure.StoppedException when it cannot go on: no access, no answer, another tenant's store
     */
    Taken fetch(Snapshots snapshots, Wish wish, Progress progress) throws IOException;

    /**
     * What is asked for.
     *
     * @param kind empty leaves it to the age of the last full snapshot
     * @param fullEvery after how long everybody is fetched anew
     * @param certificates the side file
     */
    record Wish(Optional<SnapshotEntry.Kind> kind, TemporalAmount fullEvery, Optional<Path> certificates) {
        public Wish {
            requireNonNull(kind);
            requireNonNull(fullEvery);
            requireNonNull(certificates);
        }
    }

    /**
     * What came of it.
     *
     * @param resumed true when it went on with an interrupted one
     * @param setAside an interrupted one that could not be gone on with: too old, or of another kind
     */
    record Taken(SnapshotEntry snapshot, boolean resumed, Optional<SnapshotEntry> setAside) {
        public Taken {
            requireNonNull(snapshot);
            requireNonNull(setAside);
        }
    }
}
