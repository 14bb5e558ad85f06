package registrar.testing;

import java.time.Duration;
import java.time.Instant;
import registrar.fetch.api.Time;

/** Time that only passes when somebody sleeps, and then at once. */
public final class MovedTime implements Time {
    public static final Instant BEGIN = Instant.parse("2026-11-23T12:00:00Z");

    private long nanos;

    @Override
    public synchronized Instant now() {
        return BEGIN.plusNanos(nanos);
    }

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public synchronized void sleep(Duration time) {
        nanos += Math.max(0, time.toNanos());
    }

    @Override
    public double chance() {
        return 0.5;
    }

    /** What passed so far. */
    public Duration passed() {
        return Duration.ofNanos(nanos());
    }
}
