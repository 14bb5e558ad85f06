package registrar.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static registrar.testing.CourseBuilder.course;
import static registrar.testing.RulesBuilder.asOf;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import registrar.learner.SourceDate;
import registrar.testing.Learners;
import registrar.testing.Transcripts;

/** docs/rules.md, section 2: by the examples of that page, and against a slower second way of counting. */
class DateRulesTest {
    private static final List<String> ZONES = List.of(
            "UTC",
            "America/New_York",
            "America/Los_Angeles",
            "Europe/Berlin",
            "Asia/Kolkata",
            "Asia/Kathmandu",
            "Australia/Lord_Howe",
            "Pacific/Apia",
            "Pacific/Kiritimati",
            "America/Sao_Paulo",
            "Asia/Tehran",
            "Africa/Cairo");

    @ParameterizedTest
    @CsvSource({
        "2027-01-01T00:00:00Z,        UTC,                2026-12-31",
        "2027-01-01T00:00:00.001Z,    UTC,                2027-01-01",
        "2027-01-01T00:00:00Z,        America/New_York,   2026-12-31",
        "2027-02-22T03:30:00Z,        America/New_York,   2027-02-21",
        "2027-02-22T03:30:00Z,        UTC,                2027-02-22",
        "2027-01-01T05:00:00Z,        America/New_York,   2026-12-31",
        "2027-01-01T00:00:00+14:00,   Pacific/Kiritimati, 2026-12-31",
        "2027-01-01T00:00:00+1400,    Pacific/Kiritimati, 2026-12-31",
        "2027-01-01T00:00:00.000+00,  UTC,                2026-12-31",
        "2026-12-31T23:30:00-0500,    UTC,                2027-01-01",
        "2026-12-31T23:30-05:00,      UTC,                2027-01-01",
        "2026-11-01T04:00:00Z,        America/New_York,   2026-10-31",
        "2027-12-31,                  America/New_York,   2027-12-31",
        "2027-12-31,                  Pacific/Kiritimati, 2027-12-31"
    })
    void anEndIsValidThroughTheDayOfItsLastNanosecond(String end, String zone, LocalDate lastValidDay) {
        var calendar = new IssuerCalendar(ZoneId.of(zone), LocalDate.EPOCH);
        assertThat(calendar.lastValidDay(SourceDate.parse(end).orElseThrow())).isEqualTo(lastValidDay);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T01:00:00Z, America/New_York, 2025-12-31",
        "2026-01-01T01:00:00Z, UTC,              2026-01-01",
        "2026-01-01T00:00:00Z, UTC,              2026-01-01",
        "2026-01-01,           America/New_York, 2026-01-01"
    })
    void somethingThatHappenedHasTheDayOfItsZone(String moment, String zone, LocalDate day) {
        var calendar = new IssuerCalendar(ZoneId.of(zone), LocalDate.EPOCH);
        assertThat(calendar.dayOf(SourceDate.parse(moment).orElseThrow())).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-02-12, P12M,    2024-02-11",
        "2024-02-29, P12M,    2025-02-27",
        "2024-02-29, P24M,    2026-02-27",
        "2024-02-29, P4Y,     2028-02-28",
        "2023-01-31, P1M,     2023-02-27",
        "2024-01-31, P1M,     2024-02-28",
        "2026-08-31, P6M,     2027-02-27",
        "2026-10-01, P90D,    2026-12-29",
        "2024-01-31, P1Y2M,   2025-03-30",
        "2024-12-31, P1Y2M3D, 2026-03-02",
        "2026-10-01, P2W,     2026-10-14",
        "2026-10-01, P1D,     2026-10-01"
    })
    void aPeriodIsValidThroughTheDayBeforeItIsOver(LocalDate issued, Period validity, LocalDate validThrough) {
        assertThat(IssuerCalendar.firstInvalidDay(issued, validity).minusDays(1))
                .isEqualTo(validThrough);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, past",
        "0, 0-30",
        "30, 0-30",
        "31, 31-60",
        "60, 31-60",
        "61, 61-90",
        "90, 61-90",
        "91, 91+",
        "9999, 91+"
    })
    void windowsIncludeBothBounds(long daysLeft, String window) {
        assertThat(Windows.DEFAULT.of(OptionalLong.of(daysLeft)).key()).isEqualTo(window);
    }

    @Test
    void todayIsTheDayOfTheMomentInTheZone() {
        var moment = Instant.parse("2026-11-24T03:00:00Z");
        assertThat(rules(moment, "America/New_York").today()).isEqualTo("2026-11-23");
        assertThat(rules(moment, "UTC").today()).isEqualTo("2026-11-24");
    }

    @Test
    void daysLeftAreCountedFromTodayToTheLastValidDay() {
        var calendar = IssuerCalendar.of(asOf("2026-11-23").build());
        assertThat(calendar.daysLeft(LocalDate.of(2026, 11, 23))).isZero();
        assertThat(calendar.daysLeft(LocalDate.of(2026, 11, 22))).isEqualTo(-1);
        assertThat(calendar.daysLeft(LocalDate.of(2028, 2, 29))).isEqualTo(463);
    }

    @Test
    void agreesWithTheOldCalendarAboutInstants() {
        var random = new Random(20261123);
        for (int i = 0; i < 20_000; i++) {
            String zone = ZONES.get(random.nextInt(ZONES.size()));
            long millis = moment(random, zone);
            var calendar = new IssuerCalendar(ZoneId.of(zone), LocalDate.EPOCH);
            var date = new SourceDate.At(Instant.ofEpochMilli(millis));
            assertThat(calendar.lastValidDay(date))
                    .as("last valid day of %s in %s", date, zone)
                    .hasToString(NaiveDates.lastValidDay(millis, zone).toString());
            assertThat(calendar.dayOf(date))
                    .as("day of %s in %s", date, zone)
                    .hasToString(NaiveDates.dayOf(millis, zone).toString());
        }
    }

    @Test
    void agreesWithCountingDaysOneByOneAboutCertificates() {
        var random = new Random(4);
        for (int i = 0; i < 4_000; i++) {
            String zone = ZONES.get(random.nextInt(ZONES.size()));
            long issuedMillis = moment(random, zone);
            int months = random.nextInt(40);
            int days = months == 0 || random.nextInt(4) == 0 ? 1 + random.nextInt(100) : 0;
            var issued = NaiveDates.dayOf(issuedMillis, zone);
            var lastValid = NaiveDates.lastValidDay(issued, months, days);
            long offset = random.nextInt(500) - 250;
            LocalDate today = LocalDate.parse(lastValid.toString()).plusDays(offset);
            int grace = random.nextInt(3) * 15;

            Certificate certificate = certificate(
                    Instant.ofEpochMilli(issuedMillis), "P" + months + "M" + days + "D", today, zone, grace);

            long left = NaiveDates.daysLeft(
                    new NaiveDates.Day(today.getYear(), today.getMonthValue(), today.getDayOfMonth()), lastValid);
            assertThat(certificate.expiry().validThrough().orElseThrow()).hasToString(lastValid.toString());
            assertThat(certificate.daysLeft()).hasValue(left);
            assertThat(certificate.window().key()).isEqualTo(NaiveDates.window(left, Windows.DEFAULT.days()));
            assertThat(certificate.status().name()).isEqualTo(NaiveDates.status(left, grace, 90));
        }
    }

    private static Certificate certificate(Instant issued, String validity, LocalDate today, String zone, int grace) {
        var rules = asOf(today.toString()).zone(zone).graceDays(grace).valid("FIR", validity);
        var ada = Learners.ada().certified(course("FIR", "Fire"), "c1", issued.toString());
        return Transcripts.of(ada, rules).courses().get(0).certificate().orElseThrow();
    }

    /** Half of them on or beside the first moment of a day, where mistakes are. */
    private static long moment(Random random, String zone) {
        LocalDate day = LocalDate.of(1975, 1, 1).plusDays(random.nextInt(365 * 100));
        if (random.nextInt(8) == 0) {
            day = day.withDayOfMonth(day.lengthOfMonth());
        }
        long midnight = day.atStartOfDay(ZoneId.of(zone)).toInstant().toEpochMilli();
        return random.nextBoolean() ? midnight + random.nextInt(3) - 1 : midnight + random.nextInt(86_400_000);
    }

    private static Rules rules(Instant asOf, String zone) {
        return new Rules(asOf, ZoneId.of(zone), Windows.DEFAULT, 0, Map.of(), List.of());
    }

    @Test
    void refusesAValidityThatNoCalendarHolds() {
        assertThat(new Validity.Lasting(Period.ofYears(1000)).period()).hasYears(1000);
        assertThatIllegalArgumentException().isThrownBy(() -> new Validity.Lasting(Period.ofYears(1001)));
    }
}
