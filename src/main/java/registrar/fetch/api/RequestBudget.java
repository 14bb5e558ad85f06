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
    private Optional<Bucket> bucket = Optional.empty();
    private long bucketRate;
    private Optional<StoppedException> stopped = Optional.empty();
    private boolean answered;
    private int mostInFlight = 1;
    private int inFlight;
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

    /**
     * Waits until a request may be sent; {@link #release} must follow. Gives its number.
     *
     * @throws StoppedException when the run is to end
     */
    long take() throws InterruptedException, StoppedException {
        enter();
        try {
            while (!waitedForToken()) {
                // a pause began meanwhile; the token is given up, which errs on the safe side
            }
            return number();
        } catch (InterruptedException | StoppedException | RuntimeException given) {
            release();
            throw given;
        }
    }

    private synchronized void enter() throws InterruptedException, StoppedException {
        while (stopped.isEmpty() && inFlight >= mostInFlight) {
            wait();
        }
        if (stopped.isPresent()) {
            throw stopped.get();
        }
        inFlight++;
    }

    private synchronized long number() throws StoppedException {
        if (stopped.isPresent()) {
            throw stopped.get();
        }
        return ++sent;
    }

    /** Lets no further request go. */
    synchronized void stop(StoppedException reason) {
        stopped = stopped.or(() -> Optional.of(reason));
        notifyAll();
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

    synchronized void release() {
        inFlight--;
        notifyAll();
    }

    /** Learns from an answer. */
    synchronized void learn(RateHeaders headers) throws StoppedException {
        if (rate.isEmpty() && headers.limit().isPresent()) {
            useBucket(Math.max(1, headers.limit().getAsLong()), 1);
        } else if (rate.isPresent() && !answered) {
            useBucket(rate.getAsInt(), burst);
        } else if (!answered) {
            mostInFlight = IN_FLIGHT_WHEN_UNTOLD;
        }
        answered = true;
        notifyAll();
        boolean exhausted = rate.isEmpty() && headers.remaining().orElse(1) == 0;
        if (exhausted && headers.reset().isPresent()) {
            pause(headers.reset().get());
        }
    }

    synchronized boolean isAnswered() {
        return answered;
    }

    private void useBucket(long perMinute, int atOnce) {
        mostInFlight = MOST_IN_FLIGHT;
        if (perMinute == bucketRate) {
            return;
        }
        bucketRate = perMinute;
        long capacity = atOnce - margin(atOnce);
        long left = answered ? 0 : capacity - 1;
        bucket = Optional.of(Bucket.builder()
                .withCustomTimePrecision(new Meter(time))
                .addLimit(limit -> limit.capacity(capacity)
                        .refillGreedy(perMinute, Duration.ofMinutes(1))
                        .initialTokens(left))
                .build());
    }

    /** A tenth stays unused, so that requests that overtake each other on the way break no limit. */
    private static int margin(int burst) {
        return burst < 3 ? 0 : Math.max(1, burst / 10);
    }

    /** Answered with 429: everybody waits, and without a told limit half as many are sent at once from now on. */
    synchronized void throttle(long number, Duration wait) throws StoppedException {
        if (bucket.isEmpty() && number > sentAtHalving) {
            mostInFlight = Math.max(1, mostInFlight / 2);
            sentAtHalving = sent;
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
