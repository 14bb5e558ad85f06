package registrar.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import registrar.document.Format;
import registrar.learner.Selection;
import registrar.mail.EmailAddress;
import registrar.report.Filter;
import registrar.report.ReportTypes;
import registrar.schedule.Recipients;
import registrar.schedule.Schedule;
import registrar.schedule.Timetable;
import registrar.schedule.Troubles.Silence;
import registrar.store.firing.Firing;
import registrar.store.firing.FiringState;
import registrar.store.firing.ScheduleState;
import registrar.store.outbox.MailState;
import registrar.store.outbox.OutboxEntry;

/** Schedules, the outbox and mails at once, as the command line has them. */
final class ScheduleCommandTest {
    private static final Instant MONDAY = Instant.parse("2026-11-30T06:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String KEY = "3f9a02c1b7de44aa";

    private final RecordingDesk desk = new RecordingDesk();
    private final RecordingRegistrar registrar = new RecordingRegistrar().scheduling(desk);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void oneSchedule() {
        desk.planning(planned(Optional.of(state(Optional.empty(), 0)), MONDAY));
    }

    @Test
    void listsSchedulesInATable() {
        desk.planning(
                planned(Optional.of(state(Optional.empty(), 2)), MONDAY),
                planned(Optional.of(state(Optional.of(pause()), 0))),
                planned(Optional.empty(), MONDAY.plusSeconds(30)));

        assertThat(run("schedule list")).isZero();
        assertThat(out.toString(UTF_8)).isEqualTo("""
                NAME    WHEN         NEXT                                       LAST                          STATE
                weekly  0 7 * * MON  Mon 30 Nov 2026, 07:00 (Europe/Berlin)     Mon 23 Nov 2026, 07:00: done  on, 2 failures in a row
                weekly  0 7 * * MON  -                                          Mon 23 Nov 2026, 07:00: done  paused
                weekly  0 7 * * MON  Mon 30 Nov 2026, 07:00:30 (Europe/Berlin)  Mon 23 Nov 2026, 07:00: done  new
                """);
        assertThat(desk.deeds()).containsExactly("close");
    }

    @Test
    void saysThatThereAreNoneYet() {
        desk.planning();

        assertThat(run("schedule list")).isZero();
        assertThat(out.toString(UTF_8)).isEqualTo("The settings have no schedules yet.\n");
    }

    @Test
    void showsAllOfASchedule() {
        desk.logging(
                        firing(FiringState.DONE, Optional.empty()),
                        firing(FiringState.GIVEN_UP, Optional.of("No mail server")))
                .planning(
                        planned(Optional.of(state(Optional.of(pause()), 3)), MONDAY, MONDAY.plus(Duration.ofDays(7))));

        assertThat(run("schedule show weekly")).isZero();
        assertThat(out.toString(UTF_8)).isEqualTo("""
                schedule   weekly
                report     roster as xlsx, csv
                selects    client acme, 2 learners by name
                to         ann@acme.example, ben@acme.example
                when       0 7 * * MON (Europe/Berlin)
                holidays   1 day
                when empty skip
                misfire    once
                late       after 60 minutes
                pauses     after 3 given up in a row
                owner      ops@acme.example
                state      paused since Tue 10 Nov 2026, 10:00 (Europe/Berlin) by mara: the client moves house
                next       Mon 30 Nov 2026, 07:00 (Europe/Berlin)
                next       Mon 7 Dec 2026, 07:00 (Europe/Berlin)
                last       Mon 23 Nov 2026, 07:00: done, 2 mails with 58 rows
                last       Mon 23 Nov 2026, 07:00: given up, 2 mails with 58 rows; No mail server
                """);
    }

    @Test
    void carriesOutWhatIsDueAndSaysWhatWasSent() {
        desk.logging(firing(FiringState.DONE, Optional.empty()))
                .mailing(mail(MailState.SENT, ""), mail(MailState.SENT, ""));

        assertThat(run("schedule run weekly")).isZero();
        assertThat(desk.deeds()).containsExactly("run weekly", "close");
        assertThat(out.toString(UTF_8)).isEqualTo("""
                weekly, due Mon 23 Nov 2026, 07:00 (Europe/Berlin): 2 mails sent, 58 rows. Nobody is given 4 learners; \
                "registrar schedule preview weekly" names some.
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RETRY   | 75 | not taken yet, waits until Mon 30 Nov 2026, 07:00 (Europe/Berlin); 451 later
            NEW     | 75 | waits until Mon 30 Nov 2026, 07:00 (Europe/Berlin); 451 later
            FAILED  | 2  | failed; 451 later
            UNKNOWN | 2  | nobody answered whether it was taken; 451 later
            """)
    void saysWhichMailsWereNotSent(MailState state, int code, String told) {
        desk.logging(firing(FiringState.DONE, Optional.empty()))
                .mailing(mail(MailState.SENT, ""), mail(state, "451 later"));

        assertThat(run("schedule run weekly")).isEqualTo(code);
        assertThat(out.toString(UTF_8))
                .contains("1 of 2 mails sent", "  ann@acme.example (3f9a02c1b7de): " + told + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DONE_BEFORE | 0  | weekly, due Mon 23 Nov 2026, 07:00 (Europe/Berlin): done before. Nothing to do; --now makes an extra run.
            PAUSED      | 0  | weekly is paused. Nothing is done before "registrar schedule resume weekly".
            NOT_DUE     | 0  | No time of weekly has come yet. Nothing to do.
            UNDER_WAY   | 75 | weekly, due Mon 23 Nov 2026, 07:00 (Europe/Berlin): under way.
            """)
    void saysWhyNothingIsDone(Fired.Kind kind, int code, String told) {
        desk.logging(firing(FiringState.DONE, Optional.empty())).ending(kind);

        assertThat(run("schedule run weekly")).isEqualTo(code);
        assertThat(out.toString(UTF_8)).isEqualTo(told + "\n");
    }

    @Test
    void saysThatThereWasNothingToReport() {
        desk.logging(firing(FiringState.EMPTY, Optional.empty()));

        assertThat(run("schedule run weekly --now")).isZero();
        assertThat(desk.deeds()).contains("run weekly now");
        assertThat(out.toString(UTF_8)).contains("nothing to report, so nothing is sent.");
    }

    @Test
    void saysWhatWouldGoOut() {
        assertThat(run("schedule run weekly --dry-run")).isZero();
        assertThat(desk.deeds()).containsExactly("rehearse weekly", "close");
        assertThat(out.toString(UTF_8)).isEqualTo("""
                  ann@acme.example (acme): 58 rows; roster_2026-11-30.xlsx (31 KB)
                  ann@acme.example: nothing to report, so no mail
                1 mail with 58 rows would go out, as of Mon 30 Nov 2026, 07:00 (Europe/Berlin), from snapshot 20261130T055900Z-1f3a9c2e. \
                Nobody would be given 2 learners.
                Nothing was kept or sent.
                """);
    }

    @Test
    void previewsWhoWouldGetWhom() {
        assertThat(run("schedule preview weekly")).isZero();
        assertThat(out.toString(UTF_8)).isEqualTo("""
                   1234  ann@acme.example  (acme)
                      2  ann@acme.example
                1 recipient for 1236 of 1240 learners, by snapshot 20261123T120000Z-1f3a9c2e, taken 2026-11-23 13:00 \
                (Europe/Berlin); 4 are left over.
                Left over, because no recipient is given them:
                  ben: no client
                In the file, but nobody of the snapshot has it:
                  line 3: acne
                """);
    }

    @Test
    void endsThePreviewWithTwoWhenAnAddressIsNotAllowed() {
        desk.refusing("eve@evil.example");

        assertThat(run("schedule preview weekly")).isEqualTo(2);
        assertThat(out.toString(UTF_8)).contains("Not in mail.allow, so nobody gets anything:\n  eve@evil.example\n");
    }

    @Test
    void endsTheCheckWithTwoWhenSomethingIsSilent() {
        assertThat(run("schedule check")).isZero();
        assertThat(out.toString(UTF_8)).isEqualTo("All went out that should have, of 1 schedule. Nothing to do.\n");

        desk.missing(new Silence("weekly", "weekly@2026-11-30T06:00:00Z", MONDAY, "Nobody carried it out."));
        assertThat(run("schedule check")).isEqualTo(2);
        assertThat(out.toString(UTF_8)).endsWith("""
                1 did not go out:
                  weekly, due Mon 30 Nov 2026, 07:00 (Europe/Berlin): Nobody carried it out.
                """);
    }

    @Test
    void logsFiringsInTheZoneOfTheSettings() {
        desk.logging(firing(FiringState.FAILED, Optional.of("The source does not answer")));

        assertThat(run("schedule log")).isZero();
        assertThat(out.toString(UTF_8)).isEqualTo("""
                DUE (Europe/Berlin)     SCHEDULE  STATE                   ATTEMPTS  MAILS  ROWS  UNASSIGNED  NOTE
                Mon 23 Nov 2026, 07:00  weekly    failed, is tried again         1      2    58           4  The source does not answer
                """);
    }

    @Test
    void pausesWithAReasonAndResumes() {
        assertThat(run("schedule", "pause", "weekly", "--reason", "moving house"))
                .isZero();
        assertThat(run("schedule resume weekly")).isZero();
        assertThat(desk.deeds()).contains("pause weekly: moving house", "resume weekly");
        assertThat(out.toString(UTF_8)).isEqualTo("""
                weekly is paused. "registrar schedule resume weekly" lets it go on.
                weekly goes on; the next is Mon 30 Nov 2026, 07:00 (Europe/Berlin).
                """);
    }

    @Test
    void servesAndSaysFirstWhatComesNext() {
        assertThat(run("serve")).isZero();
        assertThat(desk.deeds()).containsExactly("serve", "close");
        assertThat(out.toString(UTF_8)).isEqualTo("""
                Serving 1 schedule; the next is weekly, Mon 30 Nov 2026, 07:00 (Europe/Berlin)
                Stopped; what was not carried out or sent goes on at the next start.
                """);

        desk.planning();
        assertThat(run("serve")).isZero();
        assertThat(out.toString(UTF_8)).contains("Serving 0 schedules; nothing is to come\n");
    }

    @Test
    void listsMails() {
        desk.mailing(mail(MailState.RETRY, "451 4.7.1 later\u001B[2J"), mail(MailState.SENT, "250 ok"));

        assertThat(run("outbox list --state retry")).isZero();
        assertThat(out.toString(UTF_8)).isEqualTo("""
                KEY           STATE  CREATED (Europe/Berlin)  RECIPIENT         SUBJECT                   ATTEMPTS  NEXT TRY                REPLY
                3f9a02c1b7de  retry  Mon 30 Nov 2026, 07:00   ann@acme.example  License roster – 4 seats         2  Mon 30 Nov 2026, 07:00  451 4.7.1 later\uFFFD[2J
                """);
    }

    @Test
    void retriesAndDropsAMail() {
        desk.mailing(mail(MailState.FAILED, "550 no"));

        assertThat(run("outbox retry 3f9a")).isZero();
        assertThat(run("outbox drop 3f9a")).isZero();
        assertThat(desk.deeds()).contains("retry 3f9a", "drop 3f9a");
        assertThat(out.toString(UTF_8))
                .startsWith("Mail 3f9a02c1b7de to ann@acme.example goes out with the next round");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            schedule list                   | "first_seen": "2026-11-01T00:00:00Z"
            schedule show weekly            | "log": []
            schedule run weekly             | "result": "carried_out"
            schedule run weekly --dry-run   | "mail_count": 1
            schedule preview weekly         | "unassigned": 4
            schedule check                  | "silent": []
            schedule log                    | "firings": []
            schedule pause weekly           | "pause": null
            schedule resume weekly          | "next": [
            outbox list                     | "not_before": "2026-11-30T06:00:00Z"
            outbox retry 3f9a               | "message_id": "<3f9a@example.org>"
            outbox drop 3f9a                | "state": "new"
            send roster --to a@b.example    | "run": "20261123T120000Z-roster-7c1e"
            """)
    void givesOneJsonObjectToThoseWhoAsk(String line, String told) {
        desk.mailing(mail(MailState.NEW, ""));

        run(line + " --json");

        assertThat(out.toString(UTF_8)).startsWith("{\n").endsWith("}\n").contains(told);
        assertThat(out.toString(UTF_8).lines().filter("}"::equals)).hasSize(1);
    }

    @Test
    void sendsAReportToEachAddressOnce() {
        desk.mailing(mail(MailState.SENT, ""));

        assertThat(run("send certificate --client acme --course SAF-110 --issued-from 2026-01-01"
                        + " --format pdf,html --to ann@acme.example --to ben@acme.example --to ann@acme.example"))
                .isZero();

        SendOrder order = registrar.sends().get(0);
        assertThat(order.to())
                .containsExactly(new EmailAddress("ann@acme.example"), new EmailAddress("ben@acme.example"));
        assertThat(order.export().report().key()).isEqualTo("certificate");
        assertThat(order.export().selection().client()).contains("acme");
        assertThat(order.export().filter())
                .isEqualTo(new Filter(Optional.of("SAF-110"), Optional.of(LocalDate.of(2026, 1, 1)), Optional.empty()));
        assertThat(order.export().formats()).containsExactly(Format.PDF, Format.HTML);
        assertThat(order.export().call().arguments()).startsWith("certificate", "--client");
        assertThat(out.toString(UTF_8)).isEqualTo("""
                2 documents of 2 learners, as of 2026-11-23 (Europe/Berlin) -> mail to 2 recipients (1 file, 31 KB)
                2 learners asked for = 2 documented + 0 left out + 0 failed
                1 mail sent
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            schedule                        | Expected schedule list, show, run, preview, check, log, pause or resume
            schedule lst                    | Nearest: list
            schedule show                   | Missing required parameter
            schedule show weakly            | There is no schedule "weakly"
            schedule run weakly             | There is no schedule "weakly"
            schedule log --most 0           | --most expects a whole number from 1, found 0
            schedule pause weekly --reason= | --reason expects a text of at most 200 characters, found nothing.
            outbox                          | Expected outbox list, outbox retry KEY or outbox drop KEY
            outbox list --state lost        | --state expects one of
            outbox retry                    | Missing required parameter
            send                            | Expected what to send (transcript, certificate, roster, credentials, gaps, summary, changes)
            send rooster                    | Nearest: roster
            send roster                     | Missing required option
            send roster --to ann            | --to expects an e-mail address, found "ann".
            send credentials --to 2026-03-31 | The days of issue are --issued-from and --issued-to here.
            send credentials --to a@b.example --issued-to soon | --issued-to expects a date
            send roster --to a@b.example --out x | There is no "--out" here
            send transcript --to a@b.example | Whose transcript?
            """)
    void saysInASentenceWhatCannotBe(String line, String told) {
        assertThat(run(line)).isEqualTo(64);
        assertThat(err.toString(UTF_8)).startsWith("registrar: ").contains(told).doesNotContain("Exception");
        assertThat(registrar.sends()).isEmpty();
        assertThat(desk.deeds()).doesNotContain("run weakly");
    }

    @ParameterizedTest
    @ValueSource(strings = {"schedule list", "schedule run", "serve", "send roster", "outbox retry"})
    void showsExamplesInTheHelp(String command) {
        assertThat(run(command + " --help")).isZero();
        assertThat(out.toString(UTF_8)).contains("Example", "  registrar " + command);
    }

    @Test
    void completesTheNewCommands() {
        run("completion bash");

        assertThat(out.toString(UTF_8)).contains("preview", "outbox", "--dry-run", "--issued-from");
    }

    private static Planned planned(Optional<ScheduleState> state, Instant... next) {
        var schedule = new Schedule(
                "weekly",
                Timetable.parse("0 7 * * MON"),
                BERLIN,
                Set.of(LocalDate.of(2026, 12, 25)),
                ReportTypes.of("roster").orElseThrow(),
                new Selection(List.of("ada", "ben"), Optional.of("acme"), Optional.empty(), Optional.empty()),
                Filter.NONE,
                List.of(Format.XLSX, Format.CSV),
                Optional.empty(),
                new Recipients.All(List.of(new EmailAddress("ann@acme.example"), new EmailAddress("ben@acme.example"))),
                false,
                Schedule.Misfire.ONCE,
                Optional.of(new EmailAddress("ops@acme.example")),
                3,
                Duration.ofHours(1));
        return new Planned(schedule, state, List.of(next), Optional.of(firing(FiringState.DONE, Optional.empty())));
    }

    private static ScheduleState state(Optional<ScheduleState.Pause> pause, int failures) {
        return new ScheduleState("weekly", Instant.parse("2026-11-01T00:00:00Z"), pause, failures);
    }

    private static ScheduleState.Pause pause() {
        return new ScheduleState.Pause(Instant.parse("2026-11-10T09:00:00Z"), "mara", "the client moves house");
    }

    private static Firing firing(FiringState state, Optional<String> note) {
        Instant due = MONDAY.minus(Duration.ofDays(7));
        return new Firing(
                "weekly@" + due,
                "weekly",
                due,
                state,
                1,
                0,
                "here",
                due,
                due,
                Optional.of(due),
                Optional.empty(),
                Optional.of(due),
                Optional.of("20261123T055900Z-1f3a9c2e"),
                Optional.of("20261123T060000Z-roster-7c1e"),
                2,
                58,
                4,
                note);
    }

    private static OutboxEntry mail(MailState state, String reply) {
        return new OutboxEntry(
                KEY,
                "weekly@2026-11-30T06:00:00Z",
                Optional.of("weekly"),
                "ann@acme.example",
                "<3f9a@example.org>",
                "License roster – 4 seats",
                31_000,
                true,
                state,
                2,
                0,
                MONDAY,
                MONDAY,
                state == MailState.NEW || state == MailState.RETRY ? Optional.of(MONDAY) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(reply).filter(text -> !text.isEmpty()));
    }

    private int run(String line) {
        return run(line.split(" "));
    }

    private int run(String... arguments) {
        var around = new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                out,
                err,
                false,
                Map.of(),
                Path.of("").toAbsolutePath(),
                Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC));
        return new Program(registrar, around).run(arguments);
    }
}
