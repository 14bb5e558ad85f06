package registrar.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every instant of ten years in zones whose clocks do odd things, compared with a second implementation. */
final class TimetableAgreesTest {
    /** With the year their ten years begin in. */
    private static final Map<String, Integer> ZONES = new LinkedHashMap<>();

    static {
        ZONES.put("UTC", 2026);
        ZONES.put("Europe/Berlin", 2026);
        ZONES.put("America/New_York", 2000); // the rule changed in 2007
        ZONES.put("Australia/Lord_Howe", 2024); // half an hour
        ZONES.put("Pacific/Apia", 2006); // no 30 December 2011
        ZONES.put("Pacific/Kiritimati", 1990); // no 31 December 1994
        ZONES.put("Africa/Casablanca", 2026); // put back for Ramadan
        ZONES.put("Asia/Kathmandu", 2026); // a quarter to
        ZONES.put("America/Santiago", 2020); // no midnight
        ZONES.put("America/Sao_Paulo", 2010);
        ZONES.put("Asia/Pyongyang", 2012); // half an hour, for good
        ZONES.put("Europe/Dublin", 2026); // winter is the exception
        ZONES.put("Antarctica/Troll", 2026); // two hours
        ZONES.put("Asia/Gaza", 2015); // by decree
        ZONES.put("America/Scoresbysund", 2020); // a change that is none
    }

    private static final List<String> CRON = List.of(
            "0 7 * * *",
            "0 7 * * MON-FRI",
            "30 2 * * *",
            "0 2 * * SUN",
            "15 0 * * *",
            "0 0 * * *",
            "45 23 * * 6,7",
            "59 23 L * *",
            "0 0 1 * *",
            "0 0 31 * *",
            "30 1 29 2 *",
            "0 12 29,30 2 *",
            "0 6 1,15 * *",
            "0 6 13 * FRI",
            "0 6 */2 * 1-5",
            "0 6 1-7 * */3",
            "0 1,2,3 * * *",
            "*/15 2 * * *",
            "*/20 1 * * 0",
            "10,40 1-3 * * *",
            "5 */2 * * *",
            "30 * * * *",
            "0 */6 * * *",
            "7 */5 1 * *",
            "0 9 ? * TUE",
            "0 9 10-20/5 JAN-MAR,oct *",
            "30 0 1 1 *",
            "0 22 L 2,12 *",
            "0 4 * * SAT-SUN",
            "20 2 * 3,10,11 7",
            "0 3 25-31 MAR,OCT SUN",
            "*/7 */3 * * *",
            "*/10 * * * *",
            "* * * * *",
            "0-59/20 0-23 * * *",
            "30 0 7 * * *",
            "15,45 30 2 * * *",
            "*/20 59 1,2 * * SUN",
            "0 0 0 L * ?",
            "59 59 23 31 12 *",
            "5 5 */4 * * *",
            "*/30 * 2 * * *");

    private static final Map<String, NaiveTimes> NAIVE = new LinkedHashMap<>();

    static {
        CRON.forEach(text -> NAIVE.put(text, NaiveTimes.cron(text)));
        NAIVE.put("every day 02:30", NaiveTimes.words(day -> true, 2, 30));
        NAIVE.put("every working day 07:00", NaiveTimes.words(TimetableAgreesTest::works, 7, 0));
        NAIVE.put("every Monday and Thursday at 00:30", NaiveTimes.words(on(1).or(on(4)), 0, 30));
        NAIVE.put(
                "first working day of the month 07:00", NaiveTimes.words(nth(1, 1, TimetableAgreesTest::works), 7, 0));
        NAIVE.put(
                "Third working day of the quarter 2:15",
                NaiveTimes.words(nth(3, 3, TimetableAgreesTest::works), 2, 15));
        NAIVE.put(
                "last working day of the year 18:00", NaiveTimes.words(nth(-1, 12, TimetableAgreesTest::works), 18, 0));
        NAIVE.put("the last day of the month 23:59", NaiveTimes.words(nth(-1, 1, day -> true), 23, 59));
        NAIVE.put("fifth Sunday of the month 02:30", NaiveTimes.words(nth(5, 1, on(7)), 2, 30));
        NAIVE.put("last Sunday of the month 01:30", NaiveTimes.words(nth(-1, 1, on(7)), 1, 30));
        NAIVE.put("second Tuesday of the quarter 09:00", NaiveTimes.words(nth(2, 3, on(2)), 9, 0));
        NAIVE.put("the 31st of the month 00:00", NaiveTimes.words(day -> day.getDayOfMonth() == 31, 0, 0));
    }

    static Stream<String> zones() {
        return ZONES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("zones")
    void agreesWithAScanOfTenYears(String name) {
        ZoneId zone = ZoneId.of(name);
        LocalDate from = LocalDate.of(ZONES.get(name), 1, 1);
        List<LocalDate> turns = turns(zone, from, from.plusYears(10));
        NAIVE.forEach((text, naive) -> {
            if (naive.timesADay() <= 3) {
                agree(text, Set.of(), naive, zone, from, from.plusYears(10));
            } else {
                turns.forEach(day -> agree(text, Set.of(), naive, zone, day.minusDays(1), day.plusDays(2)));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("zones")
    void passesOverTheSameHolidays(String name) {
        LocalDate from = LocalDate.of(ZONES.get(name), 1, 1);
        Set<LocalDate> holidays = from.datesUntil(from.plusYears(10))
                .filter(day -> day.getDayOfMonth() == 1 || day.getDayOfYear() > 355)
                .collect(Collectors.toSet());
        Predicate<LocalDate> works = day -> works(day) && !holidays.contains(day);
        ZoneId zone = ZoneId.of(name);
        LocalDate until = from.plusYears(10);
        agree("30 2 * * SUN", holidays, NaiveTimes.cron("30 2 * * SUN").without(holidays), zone, from, until);
        agree("every working day 00:30", holidays, NaiveTimes.words(works, 0, 30), zone, from, until);
        for (String which : List.of("first", "last")) {
            NaiveTimes naive = NaiveTimes.words(nth(which.equals("first") ? 1 : -1, 1, works), 7, 0);
            agree(which + " working day of the month 07:00", holidays, naive, zone, from, until);
        }
        NaiveTimes mondays = NaiveTimes.words(nth(1, 1, on(1)), 7, 0).without(holidays);
        agree("first Monday of the month 07:00", holidays, mondays, zone, from, until);
    }

    private static void agree(
            String text, Set<LocalDate> holidays, NaiveTimes naive, ZoneId zone, LocalDate from, LocalDate until) {
        Timetable timetable = Timetable.parse(text);
        Instant begin = from.atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant end = until.atStartOfDay().toInstant(ZoneOffset.UTC).minusSeconds(1);
        List<Instant> expected = naive.between(from, until, zone);
        List<Instant> forth = new ArrayList<>();
        Optional<Instant> next = timetable.next(begin.minusNanos(1), zone, holidays);
        while (next.filter(due -> !due.isAfter(end)).isPresent()) {
            forth.add(next.get());
            next = timetable.next(next.get(), zone, holidays);
        }
        same(forth, expected, text + " in " + zone);
        List<Instant> back = new ArrayList<>();
        Optional<Instant> last = timetable.last(end, begin, zone, holidays);
        while (last.isPresent()) {
            back.add(last.get());
            last = timetable.last(last.get().minusNanos(1), begin, zone, holidays);
        }
        Collections.reverse(back);
        same(back, expected, text + " in " + zone + ", backwards");
    }

    /** Tells the first difference, and not ten years of instants. */
    private static void same(List<Instant> found, List<Instant> expected, String what) {
        int first = 0;
        while (first < Math.min(found.size(), expected.size())
                && found.get(first).equals(expected.get(first))) {
            first++;
        }
        assertThat(found.subList(first, Math.min(first + 2, found.size())))
                .as(what)
                .isEqualTo(expected.subList(first, Math.min(first + 2, expected.size())));
    }

    /** Days on which the clock changes, and some on which it does not. */
    private static List<LocalDate> turns(ZoneId zone, LocalDate from, LocalDate until) {
        return from.datesUntil(until)
                .filter(day -> day.toEpochDay() % 400 == 0
                        || !day.atStartOfDay(ZoneOffset.UTC)
                                .toInstant()
                                .atZone(zone)
                                .getOffset()
                                .equals(day.plusDays(1)
                                        .atStartOfDay(ZoneOffset.UTC)
                                        .toInstant()
                                        .atZone(zone)
                                        .getOffset()))
                .toList();
    }

    private static boolean works(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static Predicate<LocalDate> on(int weekday) {
        return day -> day.getDayOfWeek().getValue() == weekday;
    }

    /** By a list of all that fit in the period. */
    private static Predicate<LocalDate> nth(int which, int months, Predicate<LocalDate> fits) {
        return day -> {
            LocalDate first = LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, 1);
            List<LocalDate> fitting = IntStream.range(0, 366)
                    .mapToObj(first::plusDays)
                    .filter(each -> each.isBefore(first.plusMonths(months)) && fits.test(each))
                    .toList();
            int index = which < 0 ? fitting.size() + which : which - 1;
            return index >= 0 && index < fitting.size() && fitting.get(index).equals(day);
        };
    }
}
