package registrar.store.run;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import registrar.failure.StopReason;
import registrar.store.Store;

/** The journal. */
public final class Runs {
    /** Stopped by these a run got nowhere, and would stop again. */
    private static final Set<Integer> IN_VAIN =
            Set.of(StopReason.USAGE.exitCode(), StopReason.BAD_INPUT.exitCode(), StopReason.SETTINGS.exitCode());

    private static final String NEWEST_FIRST = " ORDER BY started DESC, id DESC LIMIT ?";
    private static final int LOOK_BACK = 100;

    private final Store store;

    public Runs(Store store) {
        this.store = requireNonNull(store);
    }

    /**
     * Begins a run, or goes on with one that the journal knows by this id.
     *
     * @param entry in state {@code RUNNING}
     */
    public RunLog begin(RunEntry entry) throws IOException {
        boolean known = store.write(transaction -> {
            boolean goesOn = transaction.number("SELECT count(*) AS n FROM run WHERE id = ?", entry.id()) > 0;
            if (goesOn) {
                RunRows.goOn(transaction, entry);
            } else {
                RunRows.insert(transaction, entry);
            }
            return goesOn;
        });
        return new RunLog(store, entry, known);
    }

    /**
     * Marks as interrupted what is said to run and cannot; to be called by who holds the data folder, before beginning.
     *
     * @param self who holds it
     * @param alone true when nobody else can write this store, because it lies in that folder
     */
    public void markInterrupted(Holder self, boolean alone) throws IOException {
        store.write(transaction -> {
            List<RunEntry> running = RunRows.list(
                    transaction, "WHERE state = ?" + NEWEST_FIRST, RunEntry.State.RUNNING.name(), Integer.MAX_VALUE);
            running.stream()
                    .filter(run -> alone
                            || run.holder().sharesFolderWith(self)
                            || run.holder().hasEnded(self.host()))
                    .forEach(run -> RunRows.set(transaction, run.id(), RunEntry.State.INTERRUPTED));
            return running.size();
        });
    }

    /**
     * The last run of this command, when it was interrupted, or stopped by something that can have passed by now, such as
     * a full disk. Runs that stopped at their own mistakes are passed over.
     */
    public Optional<RunEntry> interrupted(String command) throws IOException {
        List<RunEntry> last = store.read(
                transaction -> RunRows.list(transaction, "WHERE command = ?" + NEWEST_FIRST, command, LOOK_BACK));
        return last.stream()
                .filter(run -> run.state() != RunEntry.State.STOPPED
                        || !IN_VAIN.contains(run.exitCode().orElse(0)))
                .findFirst()
                .filter(run -> run.state() == RunEntry.State.INTERRUPTED || run.state() == RunEntry.State.STOPPED);
    }

    /** Newest first. */
    public List<RunEntry> list(int most) throws IOException {
        return store.read(transaction -> RunRows.list(transaction, NEWEST_FIRST, most));
    }

    /** By its whole id, or by its beginning when only one begins so. */
    public Optional<RunEntry> find(String id) throws IOException {
        List<RunEntry> found = store.read(transaction ->
                RunRows.list(transaction, "WHERE substr(id, 1, ?) = ?" + NEWEST_FIRST, id.length(), id, 2));
        return found.stream()
                .filter(run -> found.size() == 1 || run.id().equals(id))
                .findFirst();
    }

    /** Learners of a run that were left out or failed; by learner id, behind this one. */
    public List<RunItem> missing(String runId, String behind, int most) throws IOException {
        return store.read(transaction -> ItemRows.missing(transaction, runId, behind, most));
    }

    /**
     * Removes what the journal says of these learners; in arguments that are one of {@code words} a mark takes its place.
     *
     * @return how many runs told of them
     */
    public int forget(List<String> learnerIds, List<String> words) throws IOException {
        return store.write(transaction -> new ForgottenLearner(transaction, learnerIds, words).remove());
    }

    /** Removes runs that ended, or were interrupted and began, before this moment; returns how many. */
    public int prune(Instant before) throws IOException {
        return store.write(transaction -> transaction.update(
                "DELETE FROM run WHERE state <> ? AND coalesce(ended, started) < ?",
                RunEntry.State.RUNNING.name(),
                before));
    }
}
