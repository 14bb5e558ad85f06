package registrar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import registrar.learner.Progress.Phase;

final class ProgressLineTest {
    private Instant now = Instant.parse("2026-11-23T12:00:00Z");

    private final ProgressLine line = new ProgressLine(new Clock() {
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
    });

    @Test
    void tellsCountsRateAndTimeLeft() {
        line.begin(Phase.WRITING, 1000);
        line.done(490);
        line.leftOut(9);
        line.failed(1);
        now = now.plusSeconds(50);

        assertThat(line.text()).isEqualTo("Writing: 490 of 1000 done, 9 left out, 1 failed, 10.0 a second, 50 s left");
        assertThat(line.bar()).startsWith("[############------------] Writing: ");
    }

    @Test
    void knowsNoTimeLeftWithoutATotal() {
        line.begin(Phase.FETCHING, -1);
        line.done(3);
        now = now.plusSeconds(1);

        assertThat(line.bar()).isEqualTo("Fetching: 3 done, 0 left out, 0 failed, 3.0 a second");
    }

    @Test
    void beginsAnewWithEachPhase() {
        line.begin(Phase.FETCHING, -1);
        line.done(10);
        line.begin(Phase.FETCHING, 20);
        assertThat(line.text()).startsWith("Fetching: 10 of 20 done");

        line.begin(Phase.WRITING, 10);
        assertThat(line.text()).startsWith("Writing: 0 of 10 done");
    }
}
