package registrar.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The token bucket of one tenant, full at the start. */
final class RequestLimiter {
    /**
     * What became of one request.
     *
     * @param remaining requests that would pass right now
     * @param reset unix seconds at which the bucket is full again, or, when it is empty, holds a request again
     * @param retryAfter seconds until then, at least 1
     */
    record Verdict(boolean allowed, int remaining, long reset, long retryAfter) {}

    private static final double NANOS_A_MINUTE = Duration.ofMinutes(1).toNanos();

    private final RateLimit limit;
    private final Clock clock;
    private double tokens;
    private Instant filled;

    RequestLimiter(RateLimit limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
        this.tokens = limit.burst();
        this.filled = clock.instant();
    }

    synchronized Verdict take() {
        Instant now = clock.instant();
        double arrived = Duration.between(filled, now).toNanos() / NANOS_A_MINUTE * limit.perMinute();
        tokens = Math.min(limit.burst(), tokens + Math.max(0, arrived));
        filled = now;
        boolean allowed = tokens >= 1;
        if (allowed) {
            tokens--;
        }
        double wanted = tokens < 1 ? 1 : limit.burst();
        Instant then = now.plusNanos((long) Math.ceil((wanted - tokens) / limit.perMinute() * NANOS_A_MINUTE));
        long reset = then.getNano() == 0 ? then.getEpochSecond() : then.getEpochSecond() + 1;
        return new Verdict(allowed, (int) tokens, reset, Math.max(1, reset - now.getEpochSecond()));
    }
}
