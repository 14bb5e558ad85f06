package registrar.fetch.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateHeadersTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private static RateHeaders of(Map<String, String> headers) {
        return RateHeaders.of(headers::get, NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "32, PT32S",
        "' 0 ', PT0S",
        "'Mon, 23 Nov 2026 12:01:00 GMT', PT1M",
        "'Mon, 23 Nov 2026 11:00:00 GMT', PT0S",
        "1795435320, PT2M",
        "999999999, PT277777H46M39S"
    })
    void retryAfterIsSecondsOrADate(String header, Duration wait) {
        assertThat(of(Map.of("Retry-After", header)).retryAfter()).contains(wait);
    }

    @ParameterizedTest
    @CsvSource({"''", "soon", "-5", "1.5", "99999999999999999999", "'Mon, 99 Nov 2026'"})
    void whatCannotBeReadIsNotThere(String header) {
        assertThat(of(Map.of("Retry-After", header, "X-RateLimit-Reset", header, "X-RateLimit-Limit", header)))
                .isEqualTo(RateHeaders.NONE);
    }

    @Test
    void aLimitOfNothingIsNone() {
        assertThat(of(Map.of("X-RateLimit-Limit", "0")).limit()).isEmpty();
    }

    @Test
    void theLongerWaitCounts() {
        Map<String, String> headers = Map.of("Retry-After", "5", "X-RateLimit-Reset", "1795435230");
        assertThat(of(headers).wait(true)).contains(Duration.ofSeconds(30));
        assertThat(of(headers).wait(false)).contains(Duration.ofSeconds(5));
        assertThat(of(Map.of("X-RateLimit-Reset", "60")).wait(true)).contains(Duration.ofMinutes(1));
        assertThat(of(Map.of()).wait(true)).isEmpty();
    }

    /** A machine whose clock is an hour behind must not wait an hour. */
    @Test
    void timesAreMeasuredByTheClockOfTheAnswer() {
        assertThat(of(Map.of("Date", "Mon, 23 Nov 2026 13:00:00 GMT", "X-RateLimit-Reset", "1795438810"))
                        .reset())
                .contains(Duration.ofSeconds(10));
    }
}
