package registrar.store.firing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * One instant of one schedule, as the store tells of it.
 *
 * @param key unique: the schedule's name, {@code @} and the instant in UTC; an extra run has a word of its own behind
 * @param due the instant; for an extra run the moment it was asked for
 * @param attempts begun so far; {@code failures} those that went wrong, without those that were taken over
 * @param asOf the moment its documents speak for, and {@code snapshot} the id of what they read; kept from its first
 *     attempt on, so that every attempt makes the same
 * @param again when one that failed is tried again; empty when it is not, or at once
 * @param mails in the outbox
 * @param rows of the report; {@code unassigned} learners that no recipient was given
 * @param note what went wrong, or why nothing was sent; one line
 */
public record Firing(
        String key,
        String schedule,
        Instant due,
        FiringState state,
        int attempts,
        int failures,
        String holder,
        Instant started,
        Instant beat,
        Optional<Instant> ended,
        Optional<Instant> again,
        Optional<Instant> asOf,
        Optional<String> snapshot,
        Optional<String> runId,
        long mails,
        long rows,
        long unassigned,
        Optional<String> note) {
    public Firing {
        requireNonNull(key);
        requireNonNull(schedule);
        requireNonNull(due);
        requireNonNull(state);
        requireNonNull(holder);
        requireNonNull(started);
        requireNonNull(beat);
        requireNonNull(ended);
        requireNonNull(again);
        requireNonNull(asOf);
        requireNonNull(snapshot);
        requireNonNull(runId);
        requireNonNull(note);
    }

    /** The key of an instant of a schedule. */
    public static String key(String schedule, Instant due) {
        return schedule + "@" + due;
    }
}
