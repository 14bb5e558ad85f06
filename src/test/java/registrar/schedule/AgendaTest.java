package registrar.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import registrar.schedule.Schedule.Misfire;
import registrar.store.firing.ScheduleState;
import registrar.store.firing.ScheduleState.Pause;

final class AgendaTest {
    private static final Instant MONDAY_SEVEN = Instant.parse("2026-11-23T06:00:00Z");

    @Test
    void nothingIsDueBeforeAScheduleWasSeen() {
        assertThat(due(Misfire.ONCE, MONDAY_SEVEN.plusSeconds(1), MONDAY_SEVEN.plusSeconds(60), Set.of()))
                .isEmpty();
    }

    @Test
    void whatIsSettledIsNotDue() {
        assertThat(due(Misfire.ONCE, Instant.EPOCH, MONDAY_SEVEN.plusSeconds(60), Set.of(MONDAY_SEVEN)))
                .isEmpty();
    }

    @Test
    void ofThreeMissedDaysOnceMeansTheNewest() {
        assertThat(due(Misfire.ONCE, days(-3), MONDAY_SEVEN.plusSeconds(60), Set.of(days(-3))))
                .containsExactly(MONDAY_SEVEN);
    }

    @Test
    void ofThreeMissedDaysEachMeansAllOldestFirst() {
        assertThat(due(Misfire.EACH, days(-3), MONDAY_SEVEN.plusSeconds(60), Set.of(days(-3))))
                .containsExactly(days(-2), days(-1), MONDAY_SEVEN);
    }

    @Test
    void anInstantThatIsTooLateIsPassedOverWhereThatIsWished() {
        Agenda agenda = new Agenda(Schedules.of("daily", "0 7 * * *", Misfire.SKIP));
        assertThat(agenda.passesOver(MONDAY_SEVEN, MONDAY_SEVEN.plus(Duration.ofHours(1))))
                .isFalse();
        assertThat(agenda.passesOver(MONDAY_SEVEN, MONDAY_SEVEN.plus(Duration.ofMinutes(61))))
                .isTrue();
        assertThat(new Agenda(Schedules.of("daily", "0 7 * * *", Misfire.ONCE))
                        .passesOver(MONDAY_SEVEN, MONDAY_SEVEN.plus(Duration.ofDays(61))))
                .isFalse();
    }

    @Test
    void nothingIsDueWhilePaused() {
        Pause pause = new Pause(MONDAY_SEVEN, "ada", "on holiday");
        ScheduleState paused = new ScheduleState("daily", Instant.EPOCH, Optional.of(pause), 0);
        assertThat(Agenda.due(List.of(MONDAY_SEVEN), paused, Set.of())).isEmpty();
    }

    @Test
    void handsOutABacklogInPages() {
        Agenda agenda = new Agenda(Schedules.of("tick", "* * * * * *", Misfire.EACH));
        assertThat(agenda.candidates(MONDAY_SEVEN, MONDAY_SEVEN.plus(Duration.ofDays(3650)), 100))
                .hasSize(100)
                .startsWith(MONDAY_SEVEN)
                .endsWith(MONDAY_SEVEN.plusSeconds(99));
    }

    static Stream<Arguments> weeks() {
        return Stream.of(
                        Arguments.of("Europe/Berlin", "2026-03-26T00:00:00Z", "30 2 * * *"),
                        Arguments.of("Europe/Berlin", "2026-10-22T00:00:00Z", "30 2 * * *"),
                        Arguments.of("Europe/Berlin", "2026-10-22T00:00:00Z", "*/30 * * * *"),
                        Arguments.of("Australia/Lord_Howe", "2026-04-02T00:00:00Z", "45 1 * * *"),
                        Arguments.of("Australia/Lord_Howe", "2026-10-01T00:00:00Z", "15 2 * * *"),
                        Arguments.of("America/Santiago", "2026-09-04T00:00:00Z", "every day 00:30"),
                        Arguments.of("Pacific/Apia", "2011-12-27T00:00:00Z", "every day 07:00"),
                        Arguments.of("Europe/Berlin", "2028-02-26T00:00:00Z", "0 7 28,29 2 *"),
                        Arguments.of("Europe/Berlin", "2027-01-29T00:00:00Z", "0 7 30,31 * *"))
                .flatMap(week -> IntStream.range(0, 8)
                        .mapToObj(seed -> Arguments.of(week.get()[0], week.get()[1], week.get()[2], seed)));
    }

    /** Ticks come when they like, and the clock of whoever ticks is up to ten minutes off, either way. */
    @ParameterizedTest
    @MethodSource("weeks")
    void eachInstantIsCarriedOutOnceWhateverTheClockSays(String zone, String begin, String when, int seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        Schedule schedule = Schedules.of(
                "dice", when, ZoneId.of(zone), Set.<LocalDate>of(), seed % 2 == 0 ? Misfire.EACH : Misfire.ONCE);
        Agenda agenda = new Agenda(schedule);
        Instant first = Instant.parse(begin);
        Instant end = first.plus(Duration.ofDays(7));
        ScheduleState state = new ScheduleState("dice", first, Optional.empty(), 0);
        List<Instant> done = new ArrayList<>();
        for (Instant now = first; now.isBefore(end); now = now.plusSeconds(dice.nextInt(1, 15 * 60))) {
            Instant shown = now.plusSeconds(dice.nextInt(-600, 600));
            done.addAll(Agenda.due(agenda.candidates(first, shown, 500), state, new HashSet<>(done)));
        }
        done.addAll(Agenda.due(agenda.candidates(first, end, 500), state, new HashSet<>(done)));
        assertThat(done).as("seed %d", seed).doesNotHaveDuplicates();
        assertThat(done).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(all(agenda, first, end));
    }

    /** Days without a tick: of what was missed only the newest counts, and of what was not, everything. */
    @Test
    void onceLosesNothingButWhatAPauseOfTheProgramCovers() {
        Agenda agenda = new Agenda(Schedules.of("daily", "0 7 * * *", Misfire.ONCE));
        ScheduleState state = new ScheduleState("daily", days(0), Optional.empty(), 0);
        List<Instant> done = new ArrayList<>();
        for (int day : List.of(0, 1, 2, 5, 6)) {
            done.addAll(
                    Agenda.due(agenda.candidates(days(0), days(day).plusSeconds(9), 9), state, new HashSet<>(done)));
        }
        assertThat(done).containsExactly(days(0), days(1), days(2), days(5), days(6));
    }

    private static List<Instant> all(Agenda agenda, Instant first, Instant end) {
        return Stream.iterate(
                        agenda.next(first.minusSeconds(1)).orElseThrow(),
                        due -> agenda.next(due).orElseThrow())
                .takeWhile(due -> !due.isAfter(end))
                .toList();
    }

    private static List<Instant> due(Misfire misfire, Instant seen, Instant now, Set<Instant> settled) {
        Agenda agenda = new Agenda(Schedules.of("daily", "0 7 * * *", misfire));
        ScheduleState state = new ScheduleState("daily", seen, Optional.empty(), 0);
        return Agenda.due(agenda.candidates(seen, now, 100), state, settled);
    }

    private static Instant days(int behind) {
        return MONDAY_SEVEN.plus(Duration.ofDays(behind));
    }
}
