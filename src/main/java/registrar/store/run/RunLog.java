package registrar.store.run;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import registrar.store.Store;
import registrar.store.Transaction;

/** The journal of one run, written as it goes. Used by one thread. */
public final class RunLog implements Closeable {
    /** Few enough that a kill repeats little, many enough that commits cost next to nothing beside drawing. */
    private static final int MOST_HELD = 20;

    private static final long LONGEST_HELD = Duration.ofSeconds(1).toNanos();

    private final Store store;
    private final RunEntry entry;
    private final Optional<FinishedItems> before;
    private final List<RunItem> held = new ArrayList<>();
    private long heldSince;
    private boolean ended;

    RunLog(Store store, RunEntry entry, boolean resumed) {
        this.store = requireNonNull(store);
        this.entry = requireNonNull(entry);
        this.before = resumed ? Optional.of(new FinishedItems(store, entry.id())) : Optional.empty();
    }

    /** As it began. */
    public RunEntry entry() {
        return entry;
    }

    /** True when this goes on with an interrupted run. */
    public boolean resumed() {
        return before.isPresent();
    }

    /** How a learner fared who was documented before the run was interrupted; quick when asked for in order of ids. */
    public Optional<RunItem> finished(String learnerId) throws IOException {
        return before.isPresent() ? before.get().find(learnerId) : Optional.empty();
    }

    /** Notes how a learner fared; written with others, at the latest with the one that comes a second later. */
    public void add(RunItem item) throws IOException {
        if (held.isEmpty()) {
            heldSince = System.nanoTime();
        }
        held.add(item);
        if (held.size() >= MOST_HELD || System.nanoTime() - heldSince >= LONGEST_HELD) {
            write();
        }
    }

    /** The run came to its end; {@code counts} are those of its summary. */
    public void done(int exitCode, RunEntry.Counts counts, Instant now) throws IOException {
        store.write(transaction -> {
            done(transaction, exitCode, counts, now);
            return entry;
        });
        held.clear();
        ended = true;
    }

    /**
     * As {@link #done(int, RunEntry.Counts, Instant)}, together with what else the transaction writes; when it is rolled
     * back, this run stays to be resumed.
     */
    public void done(Transaction transaction, int exitCode, RunEntry.Counts counts, Instant now) {
        writeHeld(transaction);
        RunRows.end(transaction, entry.id(), RunEntry.State.DONE, exitCode, counts, now);
    }

    /** The run was stopped by what the exit code says; counted is whom it came to. */
    public void stopped(int exitCode, Instant now) throws IOException {
        store.write(transaction -> {
            writeHeld(transaction);
            RunEntry.Counts counts = RunRows.counted(transaction, entry.id());
            return RunRows.end(transaction, entry.id(), RunEntry.State.STOPPED, exitCode, counts, now);
        });
        held.clear();
        ended = true;
    }

    private void write() throws IOException {
        store.write(this::writeHeld);
        held.clear();
    }

    private int writeHeld(Transaction transaction) {
        ItemRows.put(transaction, entry.id(), held);
        return held.size();
    }

    /** Writes what is still held; a run that was not ended stays to be resumed. */
    @Override
    public void close() throws IOException {
        if (!ended && !held.isEmpty()) {
            write();
        }
    }
}
