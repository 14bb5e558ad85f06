package registrar.store.run;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import registrar.store.Store;

/** The journal. */
public final class Runs {
    public Runs(Store store) {}

    /**
     * Begins a run, or goes on with one.
     *
     * @param entry in state {@code RUNNING}
     */
    public RunLog begin(RunEntry entry) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Marks as interrupted whatever is said to run; to be called by who holds the data folder, before beginning. */
    public void markInterrupted() throws IOException {
        throw new UnsupportedOperationException();
    }

    /** The last run of this command, when it was interrupted. */
    public Optional<RunEntry> interrupted(String command) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Newest first. */
    public List<RunEntry> list(int most) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** By its whole id, or by its beginning when only one begins so. */
    public Optional<RunEntry> find(String id) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Learners of a run that were left out or failed, and how many findings; by learner id, behind this one. */
    public List<RunItem> items(String runId, String behind, int most) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Removes what the journal says of these learners; arguments that name one of {@code words} go, too. */
    public void forget(List<String> learnerIds, List<String> words) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Removes runs that ended before this moment; returns how many. */
    public int prune(Instant before) throws IOException {
        throw new UnsupportedOperationException();
    }
}
