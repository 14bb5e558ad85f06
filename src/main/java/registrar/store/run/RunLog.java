package registrar.store.run;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** The journal of one run, written as it goes. Used by one thread. */
public final class RunLog implements Closeable {
    RunLog() {}

    public RunEntry entry() {
        throw new UnsupportedOperationException();
    }

    /** What was finished before the run was interrupted. */
    public Optional<RunItem> finished(String learnerId) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Notes how a learner fared; written with others, at the latest a second or twenty learners later. */
    public void add(RunItem item) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Writes what is still held and notes how it ended. */
    public void end(RunEntry.State state, int exitCode, RunEntry.Counts counts, Instant now) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** Writes what is still held; a run that was not ended stays to be resumed. */
    @Override
    public void close() throws IOException {}
}
