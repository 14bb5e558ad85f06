package registrar.fetch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.testing.MovedTime;

class RequestBudgetTest {
    private final MovedTime time = new MovedTime();

    private RequestBudget told(int rate, int burst) {
        return new RequestBudget(OptionalInt.of(rate), burst, time, Duration.ofMinutes(15));
    }

    private RequestBudget untold() {
        return new RequestBudget(OptionalInt.empty(), 1, time, Duration.ofMinutes(15));
    }

    private static RateHeaders headers(long limit, long remaining, long resetSeconds) {
        return new RateHeaders(
                OptionalLong.of(limit),
                OptionalLong.of(remaining),
                Optional.of(Duration.ofSeconds(resetSeconds)),
                Optional.empty());
    }

    private static void send(RequestBudget budget, RateHeaders answer) throws Exception {
        RequestBudget.Sent sent = budget.take(false);
        budget.learn(sent, answer);
        budget.release();
    }

    /** The source's side: as many tokens as {@code burst}, coming in at {@code rate}. */
    private final class Bucket {
        private final double perNano;
        private final double burst;
        private double tokens;
        private long filled = -1;

        Bucket(int rate, int burst) {
            this.perNano = rate / 60e9;
            this.burst = burst;
            this.tokens = burst;
        }

        boolean allows(long arrival) {
            tokens = filled < 0 ? burst : Math.min(burst, tokens + (arrival - filled) * perNano);
            filled = arrival;
            if (tokens < 1) {
                return false;
            }
            tokens--;
            return true;
        }
    }

    /** The first request is slow, the later ones quick, as they are when connections and code are warm. */
    @ParameterizedTest
    @CsvSource({"600, 20, 1000", "120, 20, 300", "600, 100, 1000", "60, 5, 100"})
    void usesWhatIsAllowedAndProvokesNo429(int rate, int burst, int requests) throws Exception {
        RequestBudget budget = told(rate, burst);
        Bucket source = new Bucket(rate, burst);
        long first = 0;
        for (int i = 0; i < requests; i++) {
            RequestBudget.Sent sent = budget.take(false);
            long onTheWay = i == 0 ? 900_000_000 : i % 7 * 4_000_000;
            assertThat(source.allows(time.nanos() + onTheWay))
                    .as("request %d", i)
                    .isTrue();
            if (i == 0) {
                time.sleep(Duration.ofNanos(onTheWay));
                first = time.nanos();
                budget.learn(sent, RateHeaders.NONE);
            }
            budget.release();
        }
        double allowed = burst + rate / 60e9 * (time.nanos() - first);
        assertThat(requests / allowed).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void withoutSettingItPacesEvenlyAsTheAnswersSay() throws Exception {
        RequestBudget budget = untold();
        send(budget, headers(120, 19, 1));
        for (int i = 0; i < 60; i++) {
            send(budget, headers(120, 19, 1));
        }
        assertThat(time.passed()).isBetween(Duration.ofMillis(29_900), Duration.ofMillis(30_100));
    }

    @Test
    void nothingRemainingWaitsUntilReset() throws Exception {
        RequestBudget budget = untold();
        send(budget, headers(250, 0, 700));
        budget.take(false);
        assertThat(time.passed())
                .isGreaterThanOrEqualTo(Duration.ofSeconds(700))
                .isLessThan(Duration.ofSeconds(702));
    }

    @Test
    void theSettingRulesOverTheAnswers() throws Exception {
        RequestBudget budget = told(600, 1);
        send(budget, headers(60, 0, 700));
        for (int i = 0; i < 10; i++) {
            send(budget, headers(60, 0, 700));
        }
        assertThat(time.passed()).isBetween(Duration.ofMillis(950), Duration.ofMillis(1_050));
    }

    @Test
    void untoldAtMostEightAreInFlightAndHalfAfterEach429() throws Exception {
        RequestBudget budget = untold();
        send(budget, RateHeaders.NONE);
        long number = 0;
        for (int i = 0; i < 8; i++) {
            number = budget.take(false).number();
        }
        assertThat(wouldWait(budget)).isTrue();
        budget.throttle(number, Duration.ofSeconds(1));
        budget.throttle(number - 1, Duration.ofSeconds(1));
        for (int i = 0; i < 8; i++) {
            budget.release();
        }
        for (int i = 0; i < 4; i++) {
            number = budget.take(false).number();
        }
        assertThat(wouldWait(budget)).as("one fault, not two").isTrue();
        budget.throttle(number, Duration.ofSeconds(1));
        budget.release();
        budget.release();
        assertThat(wouldWait(budget)).isTrue();
        budget.release();
        assertThat(wouldWait(budget)).isFalse();
    }

    /** Tries in another thread, which is then sent away. */
    private static boolean wouldWait(RequestBudget budget) throws InterruptedException {
        Thread[] taker = new Thread[1];
        boolean[] taken = new boolean[1];
        taker[0] = new Thread(() -> {
            try {
                budget.take(false);
                taken[0] = true;
            } catch (InterruptedException | StoppedException sentAway) {
                taken[0] = false;
            }
        });
        taker[0].start();
        while (taker[0].getState() != Thread.State.WAITING && taker[0].getState() != Thread.State.TERMINATED) {
            Thread.onSpinWait();
        }
        taker[0].interrupt();
        taker[0].join();
        return !taken[0];
    }

    @Test
    void theFirstRequestGoesAlone() throws Exception {
        RequestBudget budget = told(600, 20);
        RequestBudget.Sent sent = budget.take(false);
        assertThat(wouldWait(budget)).isTrue();
        budget.learn(sent, RateHeaders.NONE);
        assertThat(wouldWait(budget)).isFalse();
    }

    @Test
    void everybodyWaitsAfterA429() throws Exception {
        RequestBudget budget = told(600, 20);
        send(budget, RateHeaders.NONE);
        budget.throttle(1, Duration.ofSeconds(32));
        budget.throttle(1, Duration.ofSeconds(2));
        budget.take(false);
        assertThat(time.passed()).isEqualTo(Duration.ofSeconds(32));
    }

    @Test
    void longerThanAQuarterOfAnHourIsNotWaited() throws Exception {
        RequestBudget budget = told(600, 20);
        send(budget, RateHeaders.NONE);
        budget.throttle(1, Duration.ofMinutes(15));
        assertThatThrownBy(() -> budget.throttle(1, Duration.ofMinutes(16)))
                .isInstanceOfSatisfying(
                        StoppedException.class, e -> assertThat(e.reason()).isEqualTo(StopReason.TRY_LATER))
                .hasMessageContaining("asks to wait 16 minutes");
    }

    @Test
    void afterAStopNothingGoesOut() {
        RequestBudget budget = told(600, 20);
        StoppedException reason = new StoppedException(StopReason.NOT_PERMITTED, "no");
        budget.stop(reason);
        assertThatThrownBy(() -> budget.take(false)).isSameAs(reason);
    }
}
