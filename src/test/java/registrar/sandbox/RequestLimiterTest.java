package registrar.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RequestLimiterTest {
    private final HandClock clock = new HandClock();
    private final RequestLimiter limiter = new RequestLimiter(RateLimit.of(600, 20), clock);

    @Test
    void allowsTheBurstAtOnceAndNoMore() {
        assertThat(allowed(25)).isEqualTo(20);
    }

    @Test
    void refillsEvenly() {
        allowed(20);
        clock.now = clock.now.plusMillis(450);

        assertThat(allowed(10)).isEqualTo(4);
    }

    @Test
    void neverHoldsMoreThanTheBurst() {
        clock.now = clock.now.plus(Duration.ofHours(1));

        assertThat(allowed(100)).isEqualTo(20);
    }

    @Test
    void tellsTheFirstWholeSecondAtWhichTryingHelps() {
        allowed(20);

        RequestLimiter.Verdict refused = limiter.take();

        assertThat(refused.allowed()).isFalse();
        assertThat(refused.remaining()).isZero();
        assertThat(refused.reset()).isEqualTo(clock.now.getEpochSecond() + 1);
        clock.now = Instant.ofEpochSecond(refused.reset());
        assertThat(limiter.take().allowed()).isTrue();
    }

    private int allowed(int tries) {
        int allowed = 0;
        for (int i = 0; i < tries; i++) {
            allowed += limiter.take().allowed() ? 1 : 0;
        }
        return allowed;
    }

    /** A clock that somebody sets. */
    private static final class HandClock extends Clock {
        private Instant now = Instant.parse("2026-11-23T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
