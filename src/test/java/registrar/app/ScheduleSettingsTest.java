package registrar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import registrar.document.Format;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.learner.Selection;
import registrar.mail.EmailAddress;
import registrar.schedule.Recipients;
import registrar.schedule.Schedule;

/** What the settings say of schedules. */
final class ScheduleSettingsTest {
    private static final String MAIL = "mail: {host: smtp.example.org, from: reports@example.org}\n";
    private static final String LEAST = "name: weekly, when: \"0 7 * * MON\", report: roster, to: ann@example.org";

    @TempDir
    Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("people.csv"), "value,address\nacme,ann@example.org\n");
        Files.writeString(folder.resolve("days"), "# the year's end\n2026-12-25  # Christmas\n\n2026-12-31\n");
        Files.writeString(folder.resolve("wrong-days"), "2026-12-25\n2026-02-30\n");
    }

    @Test
    void asksForANameATimeAReportAndRecipientsAlone() throws IOException {
        Schedule schedule = schedule("zone: Europe/Berlin\n", LEAST);

        assertThat(schedule.name()).isEqualTo("weekly");
        assertThat(schedule.when().text()).isEqualTo("0 7 * * MON");
        assertThat(schedule.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(schedule.holidays()).isEmpty();
        assertThat(schedule.report().key()).isEqualTo("roster");
        assertThat(schedule.selection()).isEqualTo(Selection.ALL);
        assertThat(schedule.formats()).containsExactly(Format.XLSX);
        assertThat(schedule.recipients()).isEqualTo(new Recipients.All(List.of(new EmailAddress("ann@example.org"))));
        assertThat(schedule.sendWhenEmpty()).isFalse();
        assertThat(schedule.misfire()).isEqualTo(Schedule.Misfire.ONCE);
        assertThat(schedule.owner()).isEmpty();
        assertThat(schedule.pauseAfter()).isEqualTo(3);
        assertThat(schedule.late()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void readsEveryKey() throws IOException {
        Schedule schedule = schedule("", """
                name: monthly_1, when: first working day of the month 07:00, zone: Asia/Tokyo,
                holidays: [2027-01-01], holidays-file: days, report: credentials, client: acme, license: SKU,
                role: learner, course: SAF-110, learner: [ada, ben], format: [csv, xlsx, csv], locale: de-AT,
                to: [ann@example.org, ann@example.org, ben@example.org], when-empty: send, misfire: each,
                owner: ops@example.org, pause-after: 0, late: PT6H""");

        assertThat(schedule.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(schedule.holidays())
                .containsExactlyInAnyOrder(
                        LocalDate.of(2027, 1, 1), LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 31));
        assertThat(schedule.selection())
                .isEqualTo(new Selection(
                        List.of("ada", "ben"), Optional.of("acme"), Optional.of("SKU"), Optional.of("learner")));
        assertThat(schedule.filter().course()).contains("SAF-110");
        assertThat(schedule.formats()).containsExactly(Format.CSV, Format.XLSX);
        assertThat(schedule.locale()).contains(Locale.forLanguageTag("de-AT"));
        assertThat(schedule.recipients())
                .isEqualTo(new Recipients.All(
                        List.of(new EmailAddress("ann@example.org"), new EmailAddress("ben@example.org"))));
        assertThat(schedule.sendWhenEmpty()).isTrue();
        assertThat(schedule.misfire()).isEqualTo(Schedule.Misfire.EACH);
        assertThat(schedule.owner()).contains(new EmailAddress("ops@example.org"));
        assertThat(schedule.pauseAfter()).isZero();
        assertThat(schedule.late()).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void givesEachTheirOwnPeople() throws IOException {
        String each = "name: a, when: \"0 7 * * *\", report: roster, each: ";
        Optional<Path> file = Optional.of(folder.resolve("people.csv"));

        assertThat(schedule("", each + "{by: client, file: people.csv}").recipients())
                .isEqualTo(new Recipients.Sliced(Recipients.By.CLIENT, Optional.empty(), file));
        assertThat(schedule("", each + "{by: learner}").recipients())
                .isEqualTo(new Recipients.Sliced(Recipients.By.LEARNER, Optional.empty(), Optional.empty()));
        assertThat(schedule("fields: {manager: ref1}\n", each + "{by: manager}").recipients())
                .isEqualTo(new Recipients.Sliced(Recipients.By.FIELD, Optional.of("manager"), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            when: "0 7 * * MON"            | schedules[0].name: is missing
            name: every week               | schedules[0].name: expected letters, digits, - and _
            name: a                        | schedules[0].when: is missing
            name: a                        | schedules[0].report: is missing
            name: a                        | schedules[0].to: is missing; every schedule needs addresses, or each
            when: "0 7 31 2 *"             | schedules[0].when:
            when: mondays                  | schedules[0].when:
            zone: Europe/Berlim            | schedules[0].zone: is not a time zone; the nearest are Europe/Berlin
            holidays: [2026-02-30]         | schedules[0].holidays[0]: expected a date such as 2026-12-25, found "2026-02-30"
            holidays-file: nowhere         | schedules[0].holidays-file: expected a file that can be read
            holidays-file: wrong-days      | schedules[0].holidays-file: expected a date such as 2026-12-25 in line 2 of it, found "2026-02-30"
            report: rooster                | schedules[0].report: expected one of transcript, certificate, roster, credentials, gaps, summary, changes, found "rooster"; the nearest is roster
            report: gaps                   | schedules[0].report: gaps compares with requirements, and these settings have none
            report: roster, course: X      | schedules[0].course: cannot narrow the report roster
            report: roster, format: doc    | schedules[0].format: expected one of pdf, html, xlsx, csv, json, found "doc"
            to: ann                        | schedules[0].to: expected an e-mail address, found "ann"
            to: []                         | schedules[0].to: expected at least one e-mail address
            to: [a@example.org, b@acme.example] | schedules[0].to: b@acme.example is not in mail.allow
            owner: b@acme.example          | schedules[0].owner: b@acme.example is not in mail.allow
            to: a@example.org, each: {by: learner} | schedules[0].each: expected to or each, found both
            each: {file: people.csv}       | schedules[0].each.by: is missing; expected one of client, license, learner
            each: {by: clients}            | schedules[0].each.by: expected one of client, license, learner, found "clients"; the nearest is client
            each: {by: client}             | schedules[0].each.file: is missing; which addresses belong to a client stands in a CSV
            each: {by: client, file: none.csv} | schedules[0].each.file: expected a file that can be read
            each: {by: client, map: x}     | schedules[0].each.map: is not a known key
            when-empty: never              | schedules[0].when-empty: expected one of skip, send
            misfire: twice                 | schedules[0].misfire: expected one of once, each, skip, found "twice"
            pause-after: -1                | schedules[0].pause-after: expected a whole number from 0 to 1000
            late: an hour                  | schedules[0].late: expected a period up to thirty days, such as PT1H or P1D
            late: P31D                     | schedules[0].late: expected a period
            late: PT0S                     | schedules[0].late: expected a period
            learners: x                    | schedules[0].learners: is not a known key; the nearest is learner
            """)
    void refusesWhatCannotBe(String schedule, String told) {
        refused(MAIL + "schedules: [{" + schedule + "}]").hasMessageContaining(told);
    }

    @Test
    void tellsOnceThatAFileIsNotThere() {
        refused(MAIL + "schedules: [{" + LEAST + ", holidays-file: nowhere}]").hasMessageStartingWith("1 problem in");
    }

    @Test
    void refusesTwoSchedulesOfOneName() {
        refused(MAIL + "schedules:\n  - {" + LEAST + "}\n  - {" + LEAST + "}")
                .hasMessageContaining("line 4, schedules[1].name: is another schedule's, too; give each its own");
    }

    @Test
    void asksForMailBesideSchedules() {
        refused("schedules: [{" + LEAST + "}]").hasMessageContaining("schedules: expected mail beside it, found none");
        refused("schedules: {}").hasMessageContaining("schedules: expected a list");
    }

    @Test
    void tellsTheMistakesOfAllSchedulesAtOnce() {
        refused(MAIL + """
                schedules:
                  - name: weekly
                    when: "0 7 * * MON"
                    report: roster
                    to: [ann@acme.example]
                  - name: weekly
                    when: "61 7 * * *"
                    zone: Mars/Olympus
                    report: roster
                    to: [ann@example.org]
                """)
                .hasMessageStartingWith("4 problems in ")
                .hasMessageContaining("line 6, schedules[0].to:")
                .hasMessageContaining("line 7, schedules[1].name:")
                .hasMessageContaining("line 8, schedules[1].when:")
                .hasMessageContaining("line 9, schedules[1].zone:");
    }

    @Test
    void findsAScheduleByNameOrTellsTheNearest() throws IOException {
        Settings settings = read(MAIL + "schedules: [{" + LEAST + "}]");

        assertThat(settings.schedule("weekly").name()).isEqualTo("weekly");
        assertThatThrownBy(() -> settings.schedule("weakly"))
                .hasMessage("There is no schedule \"weakly\" in the settings. Nearest: weekly.");
        assertThatThrownBy(() -> read("").schedule("weekly")).hasMessageContaining("The settings have no schedules.");
    }

    private Schedule schedule(String before, String keys) throws IOException {
        return read(before + MAIL + "schedules: [{" + keys + "}]").schedules().get(0);
    }

    private Settings read(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("registrar.yaml"), yaml);
        return SettingsReader.read(file, Map.of());
    }

    private AbstractThrowableAssert<?, ?> refused(String yaml) {
        return assertThatThrownBy(() -> read(yaml))
                .isInstanceOfSatisfying(
                        StoppedException.class,
                        stopped -> assertThat(stopped.reason()).isEqualTo(StopReason.SETTINGS));
    }
}
