package registrar.fetch.api;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * What a fetch may take. One set of values is in use; tests shorten the times.
 *
 * @param stall how long an answer may stand still
 * @param attempt how long one try may take
 * @param call how long all tries of one request may take, waits for the rate limit not counted
 * @param silence how long to go on when nothing answers at all
 * @param longestWait what is waited at most when the source asks for patience
 * @param tries of one request
 * @param pageBytes what a page may take, uncompressed; {@code profileBytes} likewise a single profile
 * @param pages of one list
 */
record ApiLimits(
        Duration stall,
        Duration attempt,
        Duration call,
        Duration silence,
        Duration longestWait,
        int tries,
        long pageBytes,
        long profileBytes,
        int pages) {
    static final ApiLimits USUAL = new ApiLimits(
            Duration.ofSeconds(20),
            Duration.ofSeconds(90),
            Duration.ofMinutes(5),
            Duration.ofSeconds(28),
            Duration.ofMinutes(15),
            8,
            64L << 20,
            16L << 20,
            100_000);

    ApiLimits {
        requireNonNull(stall);
        requireNonNull(attempt);
        requireNonNull(call);
        requireNonNull(silence);
        requireNonNull(longestWait);
    }
}
