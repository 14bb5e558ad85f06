package registrar.store.outbox;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Why nothing is sent for a while, by whichever process.
 *
 * @param since when this was found first
 * @param until when sending goes on; it may have passed, and then the next mail tells whether the trouble has, too
 * @param reason for people, one line
 */
public record Lane(Instant since, Instant until, String reason) {
    public Lane {
        requireNonNull(since);
        requireNonNull(until);
        requireNonNull(reason);
    }

    public boolean isHeld(Instant now) {
        return now.isBefore(until);
    }
}
