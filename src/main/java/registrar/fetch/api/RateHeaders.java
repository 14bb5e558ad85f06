package registrar.fetch.api;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * What an answer says of the rate limit.
 *
 * @param limit requests a minute
 * @param remaining requests left until {@code reset}
 * @param reset how long until there are more
 * @param retryAfter how long to wait before trying again
 */
record RateHeaders(
        OptionalLong limit, OptionalLong remaining, Optional<Duration> reset, Optional<Duration> retryAfter) {
    static final RateHeaders NONE =
            new RateHeaders(OptionalLong.empty(), OptionalLong.empty(), Optional.empty(), Optional.empty());

    /** Times later than this are meant as seconds since 1970, earlier ones as seconds from now. */
    private static final long LATEST_RELATIVE = 100_000_000;

    /** @param now on this machine; the answer's own {@code Date} counts more, since clocks differ */
    static RateHeaders of(Function<String, String> header, Instant now) {
        Instant answered = date(header.apply("Date")).orElse(now);
        return new RateHeaders(
                above0(number(header.apply("X-RateLimit-Limit"))),
                number(header.apply("X-RateLimit-Remaining")),
                until(header.apply("X-RateLimit-Reset"), answered),
                retry(header.apply("Retry-After"), answered));
    }

    /** A limit of 0 with an answer beside it contradicts itself. */
    private static OptionalLong above0(OptionalLong limit) {
        return limit.orElse(0) > 0 ? limit : OptionalLong.empty();
    }

    /** Seconds from now, or a date (RFC 9110, 10.2.3); seconds since 1970 only where they are not long over. */
    private static Optional<Duration> retry(String text, Instant now) {
        OptionalLong seconds = number(text);
        boolean longOver = seconds.orElse(Long.MAX_VALUE) < now.getEpochSecond() - 86_400;
        return longOver ? Optional.of(Duration.ofSeconds(seconds.getAsLong())) : until(text, now);
    }

    /** The longer of the two waits. */
    Optional<Duration> wait(boolean exhausted) {
        Optional<Duration> wait = exhausted ? reset : Optional.empty();
        return retryAfter
                .filter(r -> wait.isEmpty() || r.compareTo(wait.get()) > 0)
                .or(() -> wait);
    }

    private static OptionalLong number(String text) {
        return text != null && text.strip().matches("\\d{1,12}")
                ? OptionalLong.of(Long.parseLong(text.strip()))
                : OptionalLong.empty();
    }

    private static Optional<Duration> until(String text, Instant now) {
        OptionalLong seconds = number(text);
        if (seconds.isPresent() && seconds.getAsLong() < LATEST_RELATIVE) {
            return Optional.of(Duration.ofSeconds(seconds.getAsLong()));
        }
        Optional<Instant> moment =
                seconds.isPresent() ? Optional.of(Instant.ofEpochSecond(seconds.getAsLong())) : date(text);
        return moment.map(m -> Duration.between(now, m)).map(d -> d.isNegative() ? Duration.ZERO : d);
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.ofNullable(text)
                    .map(t -> ZonedDateTime.parse(t.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
