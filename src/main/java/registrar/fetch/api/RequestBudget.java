package registrar.fetch.api;

import static java.util.Objects.requireNonNull;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

/**
 * When a request may be sent; docs/fetching.md says by which rule. The first request goes alone, since its answer tells
 * the limit, and since the source's own count begins when it arrives, which is later than when we sent it.
 */
final class RequestBudget {
    static final int MOST_IN_FLIGHT = 64;
    private static final int IN_FLIGHT_WHEN_UNTOLD = 8;

    private final OptionalInt rate;
    private final int burst;
    private final Time time;
    private final Duration longestWait;
    private final Slots slots = new Slots();
    private Optional<Bucket> bucket = Optional.empty();
    private long perMinute;
    private long latency;
    private int untold = IN_FLIGHT_WHEN_UNTOLD;
    private boolean answered;
    private long sent;
    private long sentAtHalving;
    private long pauseEnds;

    RequestBudget(OptionalInt rate, int burst, Time time, Duration longestWait) {
        this.rate = requireNonNull(rate);
        this.burst = burst;
        this.time = requireNonNull(time);
        this.longestWait = requireNonNull(longestWait);
        this.pauseEnds = time.nanos();
    }

    /** A request on its way. */
    record Sent(long number, long at) {}

    /**
     * Waits until a request may be sent; {@link #release} must follow.
     *
     * @param urgent goes before others that are not
     * @throws StoppedException when the run is to end
     */
    Sent take(boolean urgent) throws InterruptedException, StoppedException {
        slots.enter(urgent);
        try {
            while (!waitedForToken()) {
                // a pause began meanwhile; the token is given up, which errs on the safe side
            }
            slots.check();
            return number();
        } catch (InterruptedException | StoppedException | RuntimeException given) {
            slots.leave();
            throw given;
        }
    }

    private synchronized Sent number() {
        return new Sent(++sent, time.nanos());
    }

    private boolean waitedForToken() throws InterruptedException {
        for (long pause = pauseLeft(); pause > 0; pause = pauseLeft()) {
            time.sleep(Duration.ofNanos(pause));
        }
        long wait = bucket().map(b -> b.consumeIgnoringRateLimits(1)).orElse(0L);
        if (wait > 0) {
            time.sleep(Duration.ofNanos(wait));
        }
        return pauseLeft() <= 0;
    }

    private synchronized Optional<Bucket> bucket() {
        return bucket;
    }

    private synchronized long pauseLeft() {
        return pauseEnds - time.nanos();
    }

    void release() {
        slots.leave();
    }

    /** Lets no further request go. */
    void stop(StoppedException reason) {
        slots.stop(reason);
    }

    synchronized boolean isAnswered() {
        return answered;
    }

    /** Learns from an answer. */
    synchronized void learn(Sent request, RateHeaders headers) throws StoppedException {
        latency = Math.max(time.nanos() - request.at(), latency - latency / 10);
        if (rate.isPresent()) {
            useBucket(rate.getAsInt(), burst);
        } else if (headers.limit().isPresent()) {
            useBucket(Math.max(1, headers.limit().getAsLong()), 1);
        }
        answered = true;
        slots.allow(bucket.isEmpty() ? untold : Math.min(useful() + 2, MOST_IN_FLIGHT));
        boolean exhausted = rate.isEmpty() && headers.remaining().orElse(1) == 0;
        if (exhausted && headers.reset().isPresent()) {
            pause(headers.reset().get());
        }
    }

    /** How many must be in flight to use the rate at the latency seen lately; 1 when no rate is known. */
    synchronized int useful() {
        double useful = Math.ceil(perMinute / 60e9 * latency);
        return (int) Math.max(1, Math.min(useful, MOST_IN_FLIGHT));
    }

    private void useBucket(long requestsAMinute, int atOnce) {
        if (requestsAMinute == perMinute) {
            return;
        }
        perMinute = requestsAMinute;
        long capacity = atOnce - margin(atOnce);
        long left = answered ? 0 : capacity - 1;
        bucket = Optional.of(Bucket.builder()
                .withCustomTimePrecision(new Meter(time))
                .addLimit(limit -> limit.capacity(capacity)
                        .refillGreedy(requestsAMinute, Duration.ofMinutes(1))
                        .initialTokens(left))
                .build());
    }

    /** A tenth, 4 at most, stays unused, so that requests that overtake each other on the way break no limit. */
    private static int margin(int burst) {
        return burst < 3 ? 0 : Math.max(1, Math.min(burst / 10, 4));
    }

    /** Answered with 429: everybody waits, and without a told limit half as many are sent at once from now on. */
    synchronized void throttle(long number, Duration wait) throws StoppedException {
        if (bucket.isEmpty() && number > sentAtHalving) {
            untold = Math.max(1, untold / 2);
            sentAtHalving = sent;
            slots.allow(untold);
        }
        pause(wait);
    }

    private void pause(Duration wait) throws StoppedException {
        if (wait.compareTo(longestWait) > 0) {
            throw new StoppedException(
                    StopReason.TRY_LATER,
                    "The source asks to wait " + wait.toMinutes() + " minutes for its rate limit, more than the "
                            + longestWait.toMinutes() + " that are waited here. Try again later.");
        }
        long ends = time.nanos() + wait.toNanos();
        if (ends - pauseEnds > 0) {
            pauseEnds = ends;
        }
    }

    private record Meter(Time time) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return time.nanos();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
