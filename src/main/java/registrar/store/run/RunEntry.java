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
 * @param arguments of the command line; empty when they were forgotten with a learner they named
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
