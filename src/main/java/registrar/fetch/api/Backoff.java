package registrar.fetch.api;

import java.time.Duration;

/** How long to wait before trying again: longer each time, and never all at the same moment. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration FIRST_UNTOLD = Duration.ofSeconds(4);
    private static final Duration LONGEST_UNTOLD = Duration.ofSeconds(60);

    private final Time time;

    Backoff(Time time) {
        this.time = time;
    }

    /** After so many tries, and not before {@code atLeast} is over. */
    Duration after(int tries, Duration atLeast) {
        Duration wait = jittered(FIRST, LONGEST, tries);
        return wait.compareTo(atLeast) >= 0 ? wait : atLeast;
    }

    /** After a 429 that does not say how long. */
    Duration untold(int tries) {
        return jittered(FIRST_UNTOLD, LONGEST_UNTOLD, tries);
    }

    private Duration jittered(Duration first, Duration longest, int tries) {
        double grown = first.toMillis() * Math.pow(2, Math.min(tries, 20) - 1);
        double bounded = Math.min(grown, longest.toMillis());
        return Duration.ofMillis((long) (bounded / 2 + time.chance() * bounded / 2));
    }
}
