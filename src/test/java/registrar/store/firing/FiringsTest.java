package registrar.store.firing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import registrar.store.StoreCase;

final class FiringsTest extends StoreCase {
    private static final Instant SEVEN = Instant.parse("2026-11-30T07:00:00Z");
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final String KEY = Firing.key("roster", SEVEN);
    private static final Firings.Result DONE = new Firings.Result(FiringState.DONE, 3, 214, 2, Optional.empty());

    private Firings firings;

    @BeforeEach
    void openFirings() {
        firings = new Firings(store);
    }

    private Optional<Claim> claim(String holder, Instant now) throws IOException {
        return claim(firings, SEVEN, holder, now);
    }

    private static Optional<Claim> claim(Firings firings, Instant due, String holder, Instant now) throws IOException {
        return firings.claim(Firing.key("roster", due), "roster", due, holder, now, SILENCE);
    }

    private static Firings.Result result(FiringState state, String note) {
        return new Firings.Result(state, 0, 0, 0, Optional.of(note));
    }

    private Firing told() throws IOException {
        return firings.find(KEY).orElseThrow();
    }

    @Test
    void theKeyIsTheNameAndTheInstantInUtc() {
        assertThat(KEY).isEqualTo("roster@2026-11-30T07:00:00Z");
    }

    @Test
    void isDoneOnceAndThenNobodyTakesIt() throws IOException {
        Claim claim = claim("a", SEVEN).orElseThrow();
        firings.end(claim, DONE, SEVEN.plusSeconds(5));

        assertThat(claim("b", SEVEN.plusSeconds(999))).isEmpty();
        assertThat(told())
                .returns(FiringState.DONE, Firing::state)
                .returns(1, Firing::attempts)
                .returns("a", Firing::holder)
                .returns(3L, Firing::mails)
                .returns(214L, Firing::rows)
                .returns(2L, Firing::unassigned)
                .returns(SEVEN, Firing::due)
                .returns(Optional.of(SEVEN.plusSeconds(5)), Firing::ended);
    }

    @Test
    void whoIsAliveKeepsIt() throws IOException {
        Claim claim = claim("a", SEVEN).orElseThrow();

        assertThat(claim("b", SEVEN.plusSeconds(60))).isEmpty();
        assertThat(firings.beat(claim, SEVEN.plusSeconds(50))).isTrue();
        assertThat(claim("b", SEVEN.plusSeconds(110))).isEmpty();
        assertThat(claim("b", SEVEN.plusMillis(110_001))).contains(new Claim(KEY, 2));
    }

    @Test
    void whoWasTakenOverCanWriteNothingAnyMore() throws IOException {
        Claim frozen = claim("a", SEVEN).orElseThrow();
        Claim heir = claim("b", SEVEN.plusSeconds(61)).orElseThrow();

        assertThat(firings.beat(frozen, SEVEN.plusSeconds(62))).isFalse();
        assertThatThrownBy(() -> firings.pin(frozen, SEVEN, Optional.empty(), "run"))
                .isInstanceOf(StaleClaimException.class);
        assertThatThrownBy(() -> store.write(transaction -> {
                    transaction.update("INSERT INTO feed (feed, number) VALUES ('written', 1)");
                    firings.end(transaction, frozen, DONE, SEVEN);
                    return transaction;
                }))
                .isInstanceOf(StaleClaimException.class);

        assertThat(store.<Long>read(t -> t.number("SELECT count(*) AS n FROM feed")))
                .isZero();
        assertThat(told()).returns(FiringState.RUNNING, Firing::state).returns("b", Firing::holder);
        firings.end(heir, DONE, SEVEN.plusSeconds(70));
        assertThatThrownBy(() -> firings.end(heir, DONE, SEVEN)).isInstanceOf(StaleClaimException.class);
    }

    @Test
    void allAttemptsWorkWithWhatTheFirstKept() throws IOException {
        Instant asOf = Instant.parse("2026-11-30T23:59:59.999999999Z");
        Claim first = claim("a", SEVEN).orElseThrow();
        assertThat(firings.pin(first, SEVEN, Optional.empty(), "run-1").snapshot())
                .isEmpty();
        Claim second = claim("b", SEVEN.plusSeconds(61)).orElseThrow();

        Firing pinned = firings.pin(second, asOf, Optional.of("snapshot"), "run-2");

        assertThat(pinned)
                .returns(Optional.of(SEVEN), Firing::asOf)
                .returns(Optional.of("snapshot"), Firing::snapshot)
                .returns(Optional.of("run-1"), Firing::runId);
    }

    @Test
    void keepsTheMomentItSpeaksForToTheNanosecond() throws IOException {
        Instant asOf = Instant.parse("2026-11-30T23:59:59.999999999Z");
        firings.pin(claim("a", SEVEN).orElseThrow(), asOf, Optional.of("snapshot"), "run");
        assertThat(told().asOf()).contains(asOf);
    }

    @Test
    void whatFailedIsTakenAgainWhenItIsTime() throws IOException {
        Instant again = SEVEN.plusSeconds(300);
        Claim claim = claim("a", SEVEN).orElseThrow();
        firings.end(
                claim,
                new Firings.Result(
                        FiringState.FAILED, 0, 0, 0, Optional.of("The platform answers nothing."), Optional.of(again)),
                SEVEN.plusSeconds(1));

        assertThat(told()).returns(Optional.of(again), Firing::again).returns(FiringState.FAILED, Firing::state);
        assertThat(claim("b", again.minusMillis(1))).isEmpty();
        assertThat(claim("b", again)).contains(new Claim(KEY, 2));
        assertThat(told().note()).contains("The platform answers nothing.");
    }

    @Test
    void aPersonMayInsistOnWhatWasGivenUpButNotOnWhatIsDone() throws IOException {
        Claim claim = claim("a", SEVEN).orElseThrow();
        firings.end(claim, result(FiringState.GIVEN_UP, "no"), SEVEN);
        assertThat(claim("b", SEVEN.plusSeconds(999))).isEmpty();

        Claim insisted = firings.insist(KEY, "roster", SEVEN, "ann", SEVEN.plusSeconds(999), SILENCE)
                .orElseThrow();
        assertThat(firings.insist(KEY, "roster", SEVEN, "ben", SEVEN.plusSeconds(999), SILENCE))
                .isEmpty();
        firings.end(insisted, DONE, SEVEN.plusSeconds(1_000));

        assertThat(firings.insist(KEY, "roster", SEVEN, "ann", SEVEN.plusSeconds(2_000), SILENCE))
                .isEmpty();
    }

    @Test
    void countsWhatWentWrongButNotWhatWasTakenOver() throws IOException {
        claim("a", SEVEN);
        Claim heir = claim("b", SEVEN.plusSeconds(61)).orElseThrow();
        firings.end(heir, result(FiringState.FAILED, "no"), SEVEN.plusSeconds(62));
        Claim third = claim("b", SEVEN.plusSeconds(63)).orElseThrow();
        firings.end(third, result(FiringState.GIVEN_UP, "no"), SEVEN.plusSeconds(64));

        assertThat(told()).returns(3, Firing::attempts).returns(2, Firing::failures);
    }

    @Test
    void severalThreadsAndProcessesNeverTakeTheSameFiring() throws Exception {
        List<Firings> takers = List.of(firings, firings, new Firings(another()), new Firings(another()));
        ExecutorService threads = Executors.newFixedThreadPool(takers.size());
        List<Future<List<Claim>>> all =
                threads.invokeAll(takers.stream().map(FiringsTest::claimingAll).toList());
        threads.shutdown();

        List<Claim> claims = new ArrayList<>();
        for (Future<List<Claim>> each : all) {
            claims.addAll(each.get());
        }
        assertThat(claims).hasSize(30).doesNotHaveDuplicates().allMatch(claim -> claim.attempt() == 1);
    }

    private static Callable<List<Claim>> claimingAll(Firings firings) {
        return () -> {
            List<Claim> claims = new ArrayList<>();
            for (int second = 0; second < 30; second++) {
                claim(firings, SEVEN.plusSeconds(second), "a", SEVEN).ifPresent(claims::add);
            }
            return claims;
        };
    }

    @Test
    void toldAsSettledAreInstantsThatAreOver() throws IOException {
        List<FiringState> states = List.of(
                FiringState.DONE, FiringState.EMPTY, FiringState.FAILED, FiringState.GIVEN_UP, FiringState.SKIPPED);
        for (int hour = 0; hour < states.size(); hour++) {
            Claim claim = claim(firings, hour(hour), "a", SEVEN).orElseThrow();
            firings.end(claim, result(states.get(hour), "-"), SEVEN);
        }
        claim(firings, hour(5), "a", SEVEN);
        Claim extra = firings.claim("roster@extra", "roster", hour(2), "a", SEVEN, SILENCE)
                .orElseThrow();
        firings.end(extra, DONE, SEVEN);

        assertThat(firings.settled("roster", hour(0), hour(4))).containsExactly(hour(1), hour(3), hour(4));
        assertThat(firings.settled("transcript", hour(0), hour(4))).isEmpty();
    }

    private static Instant hour(int hour) {
        return SEVEN.plusSeconds(3_600L * hour);
    }

    @Test
    void passesOverWhatNobodyBegan() throws IOException {
        Claim claim = claim("a", SEVEN).orElseThrow();
        List<Instant> missed = IntStream.range(0, 3).mapToObj(FiringsTest::hour).toList();

        firings.passOver("roster", missed, "a", "Missed while nothing ran.", SEVEN);

        assertThat(told().state()).isEqualTo(FiringState.RUNNING);
        assertThat(firings.settled("roster", Instant.EPOCH, hour(9))).containsExactly(hour(1), hour(2));
        firings.end(claim, DONE, SEVEN);
    }

    @Test
    void findsTheNewestThatWasDone() throws IOException {
        for (int hour = 0; hour < 3; hour++) {
            Claim claim = claim(firings, hour(hour), "a", SEVEN).orElseThrow();
            firings.end(claim, result(hour == 2 ? FiringState.FAILED : FiringState.DONE, "-"), SEVEN);
        }

        assertThat(firings.newest("roster", List.of(FiringState.DONE, FiringState.EMPTY)))
                .map(Firing::due)
                .contains(hour(1));
        assertThat(firings.newest("transcript", List.of(FiringState.DONE))).isEmpty();
        assertThat(firings.list(Optional.of("roster"), 2))
                .extracting(Firing::due)
                .containsExactly(hour(2), hour(1));
        assertThat(firings.list(Optional.empty(), 9)).hasSize(3);
        assertThat(firings.in(List.of(FiringState.FAILED), 9)).hasSize(1);
    }

    @Test
    void aScheduleIsFirstSeenOnce() throws IOException {
        assertThat(firings.seen("roster", SEVEN)).isEqualTo(new ScheduleState("roster", SEVEN, Optional.empty(), 0));
        assertThat(firings.seen("roster", hour(5)).firstSeen()).isEqualTo(SEVEN);
    }

    @Test
    void whatAPausedScheduleMissedIsNotDue() throws IOException {
        firings.seen("roster", SEVEN);
        firings.failures("roster", 3);
        ScheduleState.Pause pause = new ScheduleState.Pause(hour(1), "ann", "Büro zu");

        firings.pause("roster", pause);
        assertThat(firings.seen("roster", hour(2)))
                .isEqualTo(new ScheduleState("roster", SEVEN, Optional.of(pause), 3));

        firings.resume("roster", hour(9));
        assertThat(firings.seen("roster", hour(9)))
                .isEqualTo(new ScheduleState("roster", hour(9), Optional.empty(), 0));
    }

    @Test
    void aScheduleMayBePausedBeforeItIsEverDue() throws IOException {
        ScheduleState.Pause pause = new ScheduleState.Pause(SEVEN, "ann", "not yet");
        firings.pause("new", pause);
        assertThat(firings.seen("new", hour(1)).pause()).contains(pause);
    }

    @Test
    void pruningMakesNothingDueAgain() throws IOException {
        firings.seen("roster", SEVEN);
        for (int hour = 0; hour < 4; hour++) {
            Claim claim = claim(firings, hour(hour), "a", hour(hour)).orElseThrow();
            firings.end(claim, result(hour < 2 ? FiringState.DONE : FiringState.EMPTY, "-"), hour(hour));
        }

        assertThat(firings.prune(hour(3))).isEqualTo(2);

        assertThat(firings.list(Optional.empty(), 9)).extracting(Firing::due).containsExactly(hour(3), hour(1));
        assertThat(firings.seen("roster", hour(9)).firstSeen()).isEqualTo(hour(3));
    }
}
