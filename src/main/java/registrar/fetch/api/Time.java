package registrar.fetch.api;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Clock, patience and chance, which tests replace by their own. */
public interface Time {
    /** The machine's own. */
    Time SYSTEM = new Time() {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void sleep(Duration time) throws InterruptedException {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        }

        @Override
        public double chance() {
            return ThreadLocalRandom.current().nextDouble();
        }
    };

    Instant now();

    /** Runs evenly, from an arbitrary beginning. */
    long nanos();

    void sleep(Duration time) throws InterruptedException;

    /** From 0 to below 1. */
    double chance();
}
