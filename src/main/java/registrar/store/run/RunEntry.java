package registrar.store.run;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A run as the journal tells it.
 *
 * @param id such as {@code 20261126T104100Z-transcript-7c1e}
 * @param command its first word
 * @param arguments of the command line behind the command; {@link #FORGOTTEN} stands for a learner who was forgotten
 * @param folder the working folder it was started in
 * @param user of the operating system
 * @param holder the process that runs it, or ran it last
 * @param inputs a digest of the settings and templates it works with, so that nothing else finishes it
 * @param asOf the moment its documents speak for; {@code snapshot} the id of what they read
 * @param ended empty while it runs, and when it was interrupted
 * @param exitCode once it has ended
 */
public record RunEntry(
        String id,
        String command,
        List<String> arguments,
        Path folder,
        String user,
        Holder holder,
        String inputs,
        State state,
        Instant started,
        Optional<Instant> ended,
        Optional<Instant> asOf,
        Optional<String> snapshot,
        Optional<Integer> exitCode,
        Counts counts) {
    /** Takes the place of a name in the arguments. */
    public static final String FORGOTTEN = "(forgotten)";

    public RunEntry {
        requireNonNull(id);
        requireNonNull(command);
        arguments = List.copyOf(arguments);
        requireNonNull(folder);
        requireNonNull(user);
        requireNonNull(holder);
        requireNonNull(inputs);
        requireNonNull(state);
        requireNonNull(started);
        requireNonNull(ended);
        requireNonNull(asOf);
        requireNonNull(snapshot);
        requireNonNull(exitCode);
        requireNonNull(counts);
    }

    RunEntry with(Counts other) {
        return copy(state, other);
    }

    /**
     * As it looks to who does not hold the data folder: a run whose process is gone is interrupted, though nobody has
     * noted it yet.
     *
     * @param host the machine's name
     */
    public RunEntry seenFrom(String host) {
        return state == State.RUNNING && holder.hasEnded(host) ? copy(State.INTERRUPTED, counts) : this;
    }

    private RunEntry copy(State now, Counts other) {
        return new RunEntry(
                id, command, arguments, folder, user, holder, inputs, now, started, ended, asOf, snapshot, exitCode,
                other);
    }

    /** How far a run got. */
    public enum State {
        RUNNING,
        /** Its process ended before the run did. */
        INTERRUPTED,
        /** It came to its end; some learners may be left out or failed. */
        DONE,
        /** It was stopped by what its exit code says. */
        STOPPED
    }

    /** Learners, as in the run summary. */
    public record Counts(long asked, long documented, long empty, long leftOut, long failed, long documents) {
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);
    }
}
