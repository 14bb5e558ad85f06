package registrar.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TimetableTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void carriesOutWhatTheClockSkipsAtTheFirstMomentBehindTheGap() {
        assertThat(from("2026-03-28T12:00:00Z", "30 2 * * *", 3))
                .containsExactly("2026-03-29T03:00+02:00", "2026-03-30T02:30+02:00", "2026-03-31T02:30+02:00");
    }

    @Test
    void carriesOutTheWholeGapOnce() {
        assertThat(from("2026-03-29T00:00:00Z", "0,20,40 2,3 * * *", 3))
                .containsExactly("2026-03-29T03:00+02:00", "2026-03-29T03:20+02:00", "2026-03-29T03:40+02:00");
    }

    @Test
    void carriesOutAnHourThatComesTwiceTheFirstTime() {
        assertThat(from("2026-10-24T12:00:00Z", "30 2 * * *", 2))
                .containsExactly("2026-10-25T02:30+02:00", "2026-10-26T02:30+01:00");
    }

    @Test
    void goesThroughBothHoursWhereEachHourIsMeant() {
        assertThat(from("2026-10-25T00:00:00Z", "30 * * * *", 3))
                .containsExactly("2026-10-25T02:30+02:00", "2026-10-25T02:30+01:00", "2026-10-25T03:30+01:00");
    }

    @Test
    void makesUpForNoHourWhereEachHourIsMeant() {
        assertThat(from("2026-03-29T00:00:00Z", "30 * * * *", 2))
                .containsExactly("2026-03-29T01:30+01:00", "2026-03-29T03:30+02:00");
    }

    @Test
    void makesUpForADayThatAZoneLeftOut() {
        ZoneId apia = ZoneId.of("Pacific/Apia");
        Timetable daily = Timetable.parse("every day 07:00");
        Instant due = daily.next(Instant.parse("2011-12-29T18:00:00Z"), apia, Set.of())
                .orElseThrow();
        assertThat(due.atZone(apia)).hasToString("2011-12-31T00:00+14:00[Pacific/Apia]");
    }

    @Test
    void passesOverMonthsWithoutThe31st() {
        assertThat(from("2026-01-31T12:00:00Z", "0 7 31 * *", 2))
                .containsExactly("2026-03-31T07:00+02:00", "2026-05-31T07:00+02:00");
    }

    @Test
    void knowsTheLastDayOfAMonth() {
        assertThat(from("2028-01-31T12:00:00Z", "0 7 L * *", 2))
                .containsExactly("2028-02-29T07:00+01:00", "2028-03-31T07:00+02:00");
    }

    @Test
    void waitsForTheNextLeapDay() {
        assertThat(from("2026-01-01T00:00:00Z", "0 7 29 2 *", 2))
                .containsExactly("2028-02-29T07:00+01:00", "2032-02-29T07:00+01:00");
    }

    @Test
    void takesEitherKindOfDayWhenBothAreGiven() {
        assertThat(from("2026-11-01T00:00:00Z", "0 7 13 * FRI", 3))
                .containsExactly("2026-11-06T07:00+01:00", "2026-11-13T07:00+01:00", "2026-11-20T07:00+01:00");
    }

    @Test
    void movesTheFirstWorkingDayBehindHolidays() {
        Timetable first = Timetable.parse("first working day of the month 07:00");
        Set<LocalDate> newYear = Set.of(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 4));
        assertThat(first.next(Instant.parse("2026-12-31T00:00:00Z"), BERLIN, newYear))
                .contains(Instant.parse("2027-01-05T06:00:00Z"));
    }

    @Test
    void passesOverACronInstantOnAHoliday() {
        Timetable daily = Timetable.parse("0 7 * * *");
        assertThat(daily.next(Instant.parse("2026-12-24T12:00:00Z"), BERLIN, Set.of(LocalDate.of(2026, 12, 25))))
                .contains(Instant.parse("2026-12-26T06:00:00Z"));
    }

    @Test
    void looksBackToWhereItIsTold() {
        Timetable monthly = Timetable.parse("0 7 1 * *");
        Instant due = Instant.parse("2026-11-01T06:00:00Z");
        Instant now = Instant.parse("2026-11-20T00:00:00Z");
        assertThat(monthly.last(now, Instant.EPOCH, BERLIN, Set.of())).contains(due);
        assertThat(monthly.last(due, due, BERLIN, Set.of())).contains(due);
        assertThat(monthly.last(now, due.plusMillis(1), BERLIN, Set.of())).isEmpty();
    }

    @Test
    void endsAfterFortyYearsWithoutADay() {
        Timetable leapDay = Timetable.parse("0 7 29 2 *");
        Set<LocalDate> all = Stream.iterate(LocalDate.of(1904, 2, 29), day -> day.plusYears(4))
                .limit(60)
                .collect(Collectors.toSet());
        assertThat(leapDay.next(Instant.parse("2026-01-01T00:00:00Z"), BERLIN, all))
                .isEmpty();
        assertThat(leapDay.last(Instant.parse("2026-01-01T00:00:00Z"), Instant.MIN, BERLIN, all))
                .isEmpty();
    }

    @Test
    void readsTheSameDaysHoweverTheyAreWritten() {
        assertThat(from("2026-11-01T00:00:00Z", "0 7 * * sun", 5))
                .isEqualTo(from("2026-11-01T00:00:00Z", "0 7 * * 7", 5));
        assertThat(from("2026-11-01T00:00:00Z", "0 7 * * SAT-SUN", 5))
                .isEqualTo(from("2026-11-01T00:00:00Z", "0 0 7 ? * 0,6", 5));
        assertThat(from("2026-11-01T00:00:00Z", "EVERY Monday, Tuesday and Friday at 7:00", 9))
                .isEqualTo(from("2026-11-01T00:00:00Z", "0 7 * * MON,TUE,FRI", 9));
        assertThat(from("2026-11-01T00:00:00Z", "the 15th of the month 07:00", 9))
                .isEqualTo(from("2026-11-01T00:00:00Z", "0 7 15 * *", 9));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    61 * * * *                | minute: expected 0 to 59, found 61; for example 0, 0,30 or */15
                    0 24 * * *                | hour: expected 0 to 23, found 24; for example 7, 8-17 or */2
                    0 7 0 * *                 | day of the month: expected 1 to 31, found 0; for example 1, 1,15 or L for the last day
                    0 7 * 13 *                | month: expected 1 to 12 or JAN to DEC, found 13; for example 1-3 or JAN,JUL
                    0 7 * * MON-SON           | day of the week: expected 0 to 7 or SUN to SAT, found "SON"; for example MON-FRI or 1-5
                    0 7 * * 5-1               | day of the week: the range "5-1" is empty, because it ends before it begins; for example MON-FRI or 1-5
                    0 17-8 * * *              | hour: the range "17-8" is empty, because it ends before it begins; for example 7, 8-17 or */2
                    */90 * * * *              | minute: expected a step from 1 to 59, found "*/90"; for example 0, 0,30 or */15
                    */0 * * * *               | minute: expected a step from 1 to 59, found "*/0"; for example 0, 0,30 or */15
                    0 7,, * * *               | hour: expected 0 to 23, found ""; for example 7, 8-17 or */2
                    ? 7 * * *                 | minute: expected * for any, found "?"; for example 0, 0,30 or */15
                    0 7 31 2 *                | never comes true, because no month 2 has a day 31
                    0 7 31 4,6,NOV *          | never comes true, because no month 4,6,NOV has a day 31
                    0 7 * *                   | expected five cron fields, six with seconds, or calendar words, found "0 7 * *" with 4 fields
                    @daily                    | expected five cron fields, six with seconds, or calendar words, found "@daily" with 1 fields
                    first workday of the month 07:00 | day: expected working day, day, or Monday to Sunday ("
                    every Mondy 07:00         | expected working day, day, or Monday to Sunday ("monday"?), found "mondy" in "every Mondy 07:00"
                    every Monday              | time of day: expected 00:00 to 23:59 at the end, found "monday"
                    every Monday 24:00        | time of day: expected 00:00 to 23:59 at the end, found "24:00"
                    forth Monday of the month 07:00 | which day: expected every, first to fifth, last, or a date such as 15th ("fourth"?), found "forth"
                    first Monday of the week 07:00 | period: expected month, quarter, year, found "week"
                    the 15th of the quarter 07:00 | period: expected month, found "quarter"
                    the 32nd of the month 07:00 | which day: expected every, first to fifth, last, or a date such as 15th
                    every day except Monday 07:00 | expected the time of day behind the days, found "except"
                    first working 07:00       | expected the word "day", found "the end"
                    """)
    void saysWhatIsWrongWithIt(String text, String message) {
        assertThatThrownBy(() -> Timetable.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("for example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ":",
                "*",
                "1st",
                "every",
                "every , 07:00",
                "the",
                "07:00",
                "\u0660 7 * * *",
                "99999999999 7 * * *"
            })
    void refusesEveryOtherTextWithAMessage(String text) {
        assertThatThrownBy(() -> Timetable.parse(text)).hasMessageContaining("for example");
    }

    @Test
    void isQuickAboutTheFarFuture() {
        Timetable rare = Timetable.parse("0 7 29 2 *");
        Instant due = Instant.parse("2026-01-01T00:00:00Z");
        for (int i = 0; i < 1000; i++) {
            due = rare.next(due, BERLIN, Set.of()).orElseThrow();
        }
        assertThat(due).isAfter(Instant.parse("6000-01-01T00:00:00Z"));
        assertThat(Duration.between(Instant.EPOCH, due)).isPositive();
    }

    private static List<String> from(String after, String text, int many) {
        Timetable timetable = Timetable.parse(text);
        return Stream.iterate(
                        timetable.next(Instant.parse(after), BERLIN, Set.of()).orElseThrow(),
                        due -> timetable.next(due, BERLIN, Set.of()).orElseThrow())
                .limit(many)
                .map(due -> due.atZone(BERLIN).toOffsetDateTime().toString())
                .toList();
    }
}
