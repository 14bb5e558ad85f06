package registrar.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PatienceTest {
    @Test
    void waitsLongerEachTimeWithAFifthOfChance() {
        int[] minutes = {1, 5, 15, 60, 240, 240, 240};
        for (int attempt = 1; attempt <= minutes.length; attempt++) {
            double usual = minutes[attempt - 1] * 60_000.0;
            Set<Duration> seen = new HashSet<>();
            for (int mail = 0; mail < 200; mail++) {
                Duration delay = Patience.delay("mail-" + mail, attempt);
                assertThat((double) delay.toMillis()).isBetween(0.8 * usual, 1.2 * usual);
                seen.add(delay);
            }
            assertThat(seen).hasSizeGreaterThan(190);
        }
    }

    @Test
    void waitsTheSameTimeWhoeverAsks() {
        assertThat(Patience.delay("mail", 3)).isEqualTo(Patience.delay("mail", 3));
    }
}
