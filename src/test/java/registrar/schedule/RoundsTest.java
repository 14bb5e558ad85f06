package registrar.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.schedule.Schedule.Misfire;
import registrar.store.Store;
import registrar.store.StoreCase;
import registrar.store.firing.Claim;
import registrar.store.firing.Firing;
import registrar.store.firing.FiringState;
import registrar.store.firing.Firings;
import registrar.store.firing.ScheduleState;
import registrar.store.firing.StaleClaimException;

final class RoundsTest extends StoreCase {
    private static final Logger CHATTER = Logger.getLogger("registrar.schedule");
    private static final String SEVEN = "2026-11-23T06:00:00Z";
    private static final Rhythm RHYTHM =
            new Rhythm(Duration.ofMillis(100), Duration.ofSeconds(10), 6, Duration.ofSeconds(1));

    private final MovedClock clock = new MovedClock("2026-11-22T12:00:00Z");
    private final ToldTroubles troubles = new ToldTroubles();
    private final Schedule daily = Schedules.of("daily", "0 7 * * *", Misfire.ONCE);
    private Firings firings;
    private RecordedWork work;
    private Rounds rounds;

    /** What goes wrong here goes wrong on purpose. */
    @BeforeAll
    static void beQuiet() {
        CHATTER.setLevel(Level.OFF);
    }

    @AfterAll
    static void speak() {
        CHATTER.setLevel(null);
    }

    @BeforeEach
    void begin() throws IOException {
        firings = new Firings(store);
        work = new RecordedWork(store, clock);
        rounds = rounds(store, work, "ada");
        rounds.go(daily);
    }

    private Rounds rounds(Store of, FiringWork doing, String holder) {
        return new Rounds(of, doing, troubles, clock, holder, RHYTHM);
    }

    @Test
    void carriesOutAnInstantOnceHoweverOftenItIsAsked() throws IOException {
        clock.moveTo(SEVEN);
        Instant again = rounds.go(daily);
        Instant next = rounds.go(daily);
        rounds.go(daily);
        assertThat(work.done).containsExactly("daily@" + SEVEN);
        assertThat(again).isEqualTo(clock.instant());
        assertThat(next).isEqualTo("2026-11-24T06:00:00Z");
    }

    @Test
    void losesNothingByComingLateOrAfterARestart() throws IOException {
        clock.moveTo("2026-11-23T09:13:00Z");
        reopen();
        work = new RecordedWork(store, clock);
        rounds(store, work, "ben").go(daily);
        assertThat(work.done).containsExactly("daily@" + SEVEN);
    }

    @Test
    void carriesOutAllThatWasMissedInTheirOrderWhereEachIsWished() throws IOException {
        Schedule hourly = Schedules.of("hourly", "0 * * * *", Misfire.EACH);
        rounds.go(hourly);
        clock.moveTo("2026-11-30T06:00:30Z");
        while (rounds.go(hourly).equals(clock.instant())) {
            clock.move(Duration.ofMillis(1));
        }
        assertThat(work.done).hasSize(186 + 1).isSorted().doesNotHaveDuplicates();
        assertThat(work.done.get(0)).isEqualTo("hourly@2026-11-22T12:00:00Z");
    }

    @Test
    void passesOverWhatIsTooLateWhereThatIsWishedAndSaysSo() throws IOException {
        Schedule daily = Schedules.of("strict", "0 7 * * *", Misfire.SKIP);
        rounds.go(daily);
        clock.moveTo("2026-11-23T07:01:00Z");
        rounds.go(daily);
        assertThat(work.begun).isEmpty();
        assertThat(firings.find("strict@" + SEVEN))
                .hasValueSatisfying(firing -> assertThat(firing.state()).isEqualTo(FiringState.SKIPPED));
    }

    @Test
    void carriesOutEachInstantOnceWithFourProcessesAtIt() throws IOException {
        Schedule minutely = Schedules.of("minutely", "* * * * *", Misfire.EACH);
        rounds.go(minutely);
        clock.move(Duration.ofMinutes(40));
        List<CompletableFuture<Void>> all = Stream.of(store, store, another(), another())
                .map(each -> CompletableFuture.runAsync(() -> {
                    Rounds theirs = rounds(
                            each,
                            new RecordedWork(each, clock) {
                                @Override
                                public Firings.Result carryOut(Schedule schedule, Claim claim) throws IOException {
                                    Firings.Result result = super.carryOut(schedule, claim);
                                    work.done.add(claim.key());
                                    return result;
                                }
                            },
                            "process");
                    IntStream.range(0, 60).forEach(round -> go(theirs, minutely));
                }))
                .toList();
        all.forEach(CompletableFuture::join);
        assertThat(work.done).hasSize(41).doesNotHaveDuplicates();
    }

    @Test
    void triesAgainAfterOneFiveAndFifteenMinutesAndTellsTheFirstAndTheLast() throws IOException {
        work.when(claim -> {
            throw new IOException("The platform is away. Try later.");
        });
        clock.moveTo(SEVEN);
        assertThat(minutesUntilNextAttempts(5)).containsExactly(1L, 5L, 15L, 24 * 60L - 21);
        assertThat(work.begun).hasSize(4);
        assertThat(troubles.failures)
                .containsExactly(
                        "daily@" + SEVEN + ": The platform is away. Try later., 1",
                        "daily@" + SEVEN + ": The platform is away. Try later., 1");
        assertThat(firings.find("daily@" + SEVEN).orElseThrow().state()).isEqualTo(FiringState.GIVEN_UP);
    }

    /** Goes on to where it is told to come, and notes the waits that are longer than none. */
    private List<Long> minutesUntilNextAttempts(int rings) throws IOException {
        List<Long> waits = new ArrayList<>();
        while (waits.size() < rings - 1) {
            Duration wait = Duration.between(clock.instant(), rounds.go(daily));
            if (!wait.isZero()) {
                waits.add(wait.toMinutes());
                clock.move(wait);
            }
        }
        return waits;
    }

    @Test
    void goesOnWhenTheTroubleIsOver() throws IOException {
        work.when(claim -> {
            throw new IOException("The platform is away");
        });
        clock.moveTo(SEVEN);
        rounds.go(daily);
        work.when(claim -> {});
        clock.move(Duration.ofMinutes(1));
        rounds.go(daily);
        assertThat(work.done).containsExactly("daily@" + SEVEN);
        assertThat(firings.seen("daily", clock.instant()).failures()).isZero();
    }

    @Test
    void pausesAfterThreeThatWereGivenUpAndSaysSo() throws IOException {
        work.when(claim -> {
            throw new IllegalStateException("Ada Lovelace, ada@analytical.example");
        });
        clock.moveTo(SEVEN);
        for (int ring = 0; ring < 40; ring++) {
            clock.move(Duration.between(clock.instant(), rounds.go(daily)));
        }
        assertThat(work.begun).hasSize(12);
        assertThat(troubles.failures).hasSize(4);
        assertThat(troubles.failures.get(3)).endsWith("3, paused").doesNotContain("Ada");
        assertThat(firings.seen("daily", clock.instant()).pause())
                .hasValueSatisfying(pause -> assertThat(pause.reason()).startsWith("3 firings in a row"));
    }

    @Test
    void givesUpWhatANewerInstantOvertakes() throws IOException {
        work.when(claim -> {
            throw new IOException("away");
        });
        clock.moveTo(SEVEN);
        rounds.go(daily);
        clock.moveTo("2026-11-25T06:00:00Z");
        work.when(claim -> {});
        rounds.go(daily);
        assertThat(work.done).containsExactly("daily@2026-11-25T06:00:00Z");
        assertThat(firings.find("daily@" + SEVEN).orElseThrow().state()).isEqualTo(FiringState.GIVEN_UP);
    }

    /** Fails when a claim is good for ever: then what a killed process began is lost. */
    @Test
    void takesOverFromAHolderWhoIsDeadAndFromNoOther() throws IOException {
        clock.moveTo(SEVEN);
        firings.claim("daily@" + SEVEN, "daily", clock.instant(), "killed", clock.instant(), RHYTHM.silence());
        Instant again = rounds.go(daily);
        assertThat(work.begun).isEmpty();
        assertThat(again).isBetween("2026-11-23T06:01:00Z", "2026-11-23T06:01:01Z");
        clock.move(Duration.between(clock.instant(), again));
        rounds.go(daily);
        assertThat(work.done).containsExactly("daily@" + SEVEN);
    }

    /** Fails when the end of a firing does not ask for the number of its attempt: then both end it. */
    @Test
    void aProcessThatWasFrozenCannotEndWhatAnotherTookOver() throws IOException {
        clock.moveTo(SEVEN);
        Store theirs = another();
        RecordedWork others = new RecordedWork(theirs, clock);
        work.when(claim -> {
            clock.move(RHYTHM.silence().plusSeconds(1));
            rounds(theirs, others, "ben").go(daily);
        });
        assertThatThrownBy(() -> rounds.runDue(daily)).isInstanceOf(StaleClaimException.class);
        assertThat(work.begun).hasSize(1);
        assertThat(work.done).isEmpty();
        assertThat(others.done).containsExactly("daily@" + SEVEN);
        assertThat(firings.find("daily@" + SEVEN)).hasValueSatisfying(firing -> {
            assertThat(firing.state()).isEqualTo(FiringState.DONE);
            assertThat(firing.failures()).isZero();
            assertThat(firing.holder()).isEqualTo("ben");
        });
        assertThat(troubles.failures).isEmpty();
    }

    /** Fails without the interrupt: the work would go on until its end, which is refused then. */
    @Test
    void stopsTheWorkOfWhoWasTakenOver() throws IOException {
        clock.moveTo(SEVEN);
        Rhythm quick = new Rhythm(Duration.ofMillis(50), Duration.ofMillis(20), 4, Duration.ofSeconds(1));
        AtomicReference<String> ended = new AtomicReference<>("went on");
        work.when(claim -> {
            firings.insist(
                    claim.key(),
                    "daily",
                    clock.instant(),
                    "ben",
                    clock.instant().plusSeconds(99),
                    quick.silence());
            ended.set(waitsFor(new CountDownLatch(1)));
            throw new IOException("stopped");
        });
        Rounds hurried = new Rounds(store, work, troubles, clock, "ada", quick);
        assertThatThrownBy(() -> hurried.runDue(daily)).isInstanceOf(StaleClaimException.class);
        assertThat(ended).hasValue("interrupted");
        assertThat(Thread.interrupted()).isFalse();
        assertThat(troubles.failures).isEmpty();
    }

    /** Fails when moments are this machine's: ben, whose clock is ten minutes ahead, takes ada for dead. */
    @Test
    void aClockTenMinutesOffTakesNobodyForDeadAndBringsNothingForward() throws IOException {
        Assumptions.assumeTrue(kept == Kept.POSTGRESQL, "one file is on one machine");
        Clock fast = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(10));
        Schedule often = Schedules.of("often", "* * * * * *", Misfire.ONCE);
        RecordedWork hers = new RecordedWork(store, Clock.systemUTC());
        RecordedWork his = new RecordedWork(store, Clock.systemUTC());
        Rounds ben = new Rounds(store, his, troubles, fast, "ben", RHYTHM);
        Instant begin = Clock.systemUTC().instant();
        hers.when(claim -> {
            for (int i = 0; i < 5; i++) {
                ben.go(often);
            }
        });
        Rounds ada = new Rounds(store, hers, troubles, Clock.systemUTC(), "ada", RHYTHM);
        while (hers.done.isEmpty()) {
            ada.go(often);
        }
        assertThat(his.begun).doesNotContainAnyElementsOf(hers.begun);
        assertThat(firings.list(Optional.of("often"), 100))
                .allSatisfy(firing -> assertThat(firing.due()).isBetween(begin.minusSeconds(2), Instant.now()));
    }

    @Test
    void leavesToTheNextWhatTheEndOfTheProgramInterrupts() throws IOException {
        clock.moveTo(SEVEN);
        work.when(claim -> {
            rounds.close();
            throw new IOException("interrupted");
        });
        rounds.go(daily);
        assertThat(troubles.failures).isEmpty();
        RecordedWork next = new RecordedWork(store, clock);
        rounds(store, next, "ben").go(daily);
        assertThat(next.done).containsExactly("daily@" + SEVEN);
        assertThat(firings.find("daily@" + SEVEN).orElseThrow().failures()).isZero();
    }

    @Test
    void isNotSetBackByWaitingForAnotherRun() throws IOException {
        clock.moveTo(SEVEN);
        work.when(claim -> {
            throw new HeldException(new StoppedException(StopReason.TRY_LATER, "Another run holds the data folder."));
        });
        assertThatThrownBy(() -> rounds.runDue(daily)).isInstanceOf(HeldException.class);
        assertThat(troubles.failures).isEmpty();
        assertThat(firings.find("daily@" + SEVEN).orElseThrow().failures()).isZero();
        work.when(claim -> {});
        assertThat(rounds.runDue(daily).kind()).isEqualTo(Ran.Kind.CARRIED_OUT);
    }

    @Test
    void byHandRunsTheNewestInstantOfAScheduleThatIsNewAndSaysWhenThatIsDone() throws IOException {
        Schedule fresh = Schedules.of("fresh", "0 7 * * *", Misfire.ONCE);
        assertThat(rounds.runDue(fresh).kind()).isEqualTo(Ran.Kind.CARRIED_OUT);
        Ran again = rounds.runDue(fresh);
        assertThat(again.kind()).isEqualTo(Ran.Kind.DONE_BEFORE);
        assertThat(again.firing().map(Firing::key)).contains("fresh@2026-11-22T06:00:00Z");
        assertThat(work.done).containsExactly("fresh@2026-11-22T06:00:00Z");
    }

    @Test
    void byHandTriesOnceMoreWhatWasGivenUp() throws IOException {
        work.when(claim -> {
            throw new IOException("away");
        });
        clock.moveTo(SEVEN);
        minutesUntilNextAttempts(5);
        clock.moveTo("2026-11-23T12:00:00Z");
        work.when(claim -> {});
        assertThat(rounds.runDue(daily).kind()).isEqualTo(Ran.Kind.CARRIED_OUT);
        assertThat(firings.seen("daily", clock.instant()).failures()).isZero();
    }

    /** As cron does, every ten minutes, to a report that cannot be made for a day. */
    @Test
    void byHandGivesUpAndTellsAndCountsTheSameFiringOnce() throws IOException {
        work.when(claim -> {
            throw new IOException("away");
        });
        clock.moveTo(SEVEN);
        for (int call = 0; call < 20; call++) {
            assertThatThrownBy(() -> rounds.runDue(daily)).hasMessage("away");
            clock.move(Duration.ofMinutes(10));
        }
        assertThat(troubles.failures).hasSize(2);
        assertThat(firings.seen("daily", clock.instant()).failures()).isEqualTo(1);
        assertThat(firings.seen("daily", clock.instant()).pause()).isEmpty();
    }

    @Test
    void byHandRunsNothingThatIsPausedOrUnderWay() throws IOException {
        clock.moveTo(SEVEN);
        AtomicReference<Ran> meanwhile = new AtomicReference<>();
        Rounds other = rounds(another(), work, "ben");
        work.when(claim -> meanwhile.set(other.runDue(daily)));
        rounds.runDue(daily);
        assertThat(meanwhile.get().kind()).isEqualTo(Ran.Kind.UNDER_WAY);
        firings.pause("daily", new ScheduleState.Pause(clock.instant(), "ada", "holiday"));
        assertThat(rounds.runDue(daily).kind()).isEqualTo(Ran.Kind.PAUSED);
    }

    @Test
    void anExtraRunHasAKeyOfItsOwn() throws IOException {
        clock.moveTo(SEVEN);
        rounds.runNow(daily);
        rounds.go(daily);
        assertThat(work.done).containsExactly("daily@" + SEVEN + "+extra", "daily@" + SEVEN);
    }

    static String waitsFor(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS) ? "happened" : "never happened";
        } catch (InterruptedException stop) {
            return "interrupted";
        }
    }

    private static void go(Rounds rounds, Schedule schedule) {
        try {
            rounds.go(schedule);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
