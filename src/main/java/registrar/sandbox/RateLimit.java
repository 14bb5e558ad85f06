package registrar.sandbox;

/**
 * A token bucket: {@code burst} requests at once, then {@code perMinute}, evenly.
 *
 * @param announced whether the {@code X-RateLimit-*} headers tell the caller; 429 comes with {@code Retry-After} anyway
 */
public record RateLimit(int perMinute, int burst, boolean announced) {
    public RateLimit {
        if (perMinute < 1 || burst < 1) {
            throw new IllegalArgumentException(
                    "A limit lets at least one request a minute through, found " + perMinute + ", burst " + burst);
        }
    }

    public static RateLimit of(int perMinute, int burst) {
        return new RateLimit(perMinute, burst, true);
    }

    public RateLimit unannounced() {
        return new RateLimit(perMinute, burst, false);
    }
}
