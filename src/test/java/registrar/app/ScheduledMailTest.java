package registrar.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import registrar.testing.Launch;

/** From the settings to a received mail, as a user would: a folder is the tenant, and hours go by. */
final class ScheduledMailTest {
    private static final String WEEKLY = """
              - {name: weekly, when: "0 7 * * MON", report: roster, format: [xlsx, csv], to: ann@acme.example,
                 owner: ops@acme.example}
            """;

    @TempDir
    Path folder;

    private MailedReports program;

    @BeforeEach
    void start() throws IOException {
        program = new MailedReports(folder);
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void sendsTheBytesThatTheCommandLineMakes() throws Exception {
        program.settings(WEEKLY);

        assertThat(program.run("schedule", "run", "weekly")).as(program::warned).isZero();

        assertThat(program.mails()).hasSize(1);
        MimeMessage mail = program.mailsTo("ann@acme.example").get(0);
        Map<String, byte[]> files = MailedReports.attachments(mail);
        assertThat(files).containsOnlyKeys("roster_2026-11-23.xlsx", "roster_2026-11-23.csv");
        assertThat(program.run(
                        "roster",
                        "--format",
                        "xlsx,csv",
                        "--as-of",
                        program.now().toString(),
                        "--source",
                        "store"))
                .as(program::warned)
                .isZero();
        for (var file : files.entrySet()) {
            assertThat(Files.readAllBytes(folder.resolve("out").resolve(file.getKey())))
                    .isEqualTo(file.getValue());
        }
    }

    @Test
    void saysThatAnInstantWasDoneAndSendsNothingMore() throws Exception {
        program.settings(WEEKLY);
        program.run("schedule", "run", "weekly");
        program.passes(Duration.ofHours(3));

        assertThat(program.run("schedule", "run", "weekly")).isZero();

        assertThat(program.said()).contains("weekly").contains("done");
        assertThat(program.mails()).hasSize(1);
    }

    @Test
    void failsRatherThanSendAnOldSnapshotAndSendsOnceTheTenantAnswers() throws Exception {
        program.settings(WEEKLY);
        program.run("fetch");
        program.passes(Duration.ofDays(7));
        program.reaches(false);

        assertThat(program.run("schedule", "run", "weekly")).isNotZero();

        assertThat(program.mailsTo("ann@acme.example")).isEmpty();
        assertThat(program.mailsTo("ops@acme.example")).hasSize(1);
        assertThat(program.mailsTo("admin@acme.example")).hasSize(1);
        assertThat(program.warned()).contains("older than max-age");

        program.reaches(true);
        program.passes(Duration.ofMinutes(2));
        assertThat(program.run("schedule", "run", "weekly")).as(program::warned).isZero();
        assertThat(program.mailsTo("ann@acme.example")).hasSize(1);
        assertThat(program.mails()).hasSize(3);
    }

    @Test
    void sendsNothingWhereThereIsNothing() throws Exception {
        program.settings("""
                  - {name: none, when: "0 7 * * MON", report: credentials, learner: LEARNER, to: ann@acme.example}
                """.replace("LEARNER", without()));

        assertThat(program.run("schedule", "run", "none")).as(program::warned).isZero();

        assertThat(program.mails()).isEmpty();
        assertThat(program.run("schedule", "log", "none")).isZero();
        assertThat(program.said()).contains("Nothing to report, so nothing was sent.");
    }

    @Test
    void saysThatThereIsNothingWhereThatIsWanted() throws Exception {
        program.settings("""
                  - {name: none, when: "0 7 * * MON", report: credentials, learner: LEARNER, to: ann@acme.example,
                     when-empty: send}
                """.replace("LEARNER", without()));

        assertThat(program.run("schedule", "run", "none")).as(program::warned).isZero();

        assertThat(program.mailsTo("ann@acme.example")).hasSize(1);
    }

    @Test
    void givesAClientWhatTheCommandLineMakesForIt() throws Exception {
        Files.writeString(folder.resolve("people.csv"), "value,address\nnorthmere-utilities,nora@acme.example\n");
        program.settings("""
                  - {name: clients, when: "0 7 * * MON", report: roster, format: [csv, html],
                     each: {by: client, file: people.csv}}
                """);
        program.run("schedule", "run", "clients");
        program.passes(Duration.ofDays(7));

        assertThat(program.run("schedule", "run", "clients"))
                .as(program::warned)
                .isZero();

        assertThat(program.mailsTo("nora@acme.example")).hasSize(2);
        Map<String, byte[]> files =
                MailedReports.attachments(program.mailsTo("nora@acme.example").get(1));
        assertThat(files).hasSize(2);
        assertThat(program.run(
                        "roster",
                        "--client",
                        "northmere-utilities",
                        "--format",
                        "csv,html",
                        "--as-of",
                        program.now().toString(),
                        "--source",
                        "store"))
                .as(program::warned)
                .isZero();
        for (var file : files.entrySet()) {
            assertThat(folder.resolve("out").resolve(file.getKey())).hasBinaryContent(file.getValue());
        }
    }

    @Test
    void givesEachTheirOwnPeopleAndTellsTheOwnerWhoIsLeft() throws Exception {
        Files.writeString(folder.resolve("people.csv"), "value,address\n" + ada() + ",lead@acme.example\n");
        program.settings("""
                  - {name: each, when: "0 7 * * MON", report: transcript, format: json, each: {by: learner, file: people.csv},
                     owner: ops@acme.example}
                """);

        assertThat(program.run("schedule", "run", "each")).as(program::warned).isZero();

        Map<String, byte[]> files =
                MailedReports.attachments(program.mailsTo("lead@acme.example").get(0));
        assertThat(files).hasSize(1).containsKey("transcript_" + ada() + "_2026-11-23.json");
        assertThat(program.mailsTo("ops@acme.example")).hasSize(1);
        assertThat(program.mails()).hasSize(2);
    }

    @Test
    void packsTheDocumentsOfManyInOneArchive() throws Exception {
        program.settings("""
                  - {name: all, when: "0 7 * * MON", report: transcript, format: [json, csv], to: ann@acme.example}
                """);

        assertThat(program.run("schedule", "run", "all")).as(program::warned).isZero();

        assertThat(MailedReports.attachments(program.mailsTo("ann@acme.example").get(0)))
                .containsOnlyKeys("transcript_2026-11-23.zip");
    }

    @Test
    void tellsWhatChangedSinceTheLastTimeAndBeginsWithoutAMail() throws Exception {
        program.settings("""
                  - {name: news, when: "0 7 * * MON", report: changes, format: csv, to: ann@acme.example}
                """);
        assertThat(program.run("schedule", "run", "news")).as(program::warned).isZero();
        assertThat(program.mails()).isEmpty();
        Instant first = program.now();
        program.passes(Duration.ofDays(3));
        Files.delete(folder.resolve("acme/learners/chloe.json"));
        program.run("fetch");
        program.passes(Duration.ofDays(4));
        Files.delete(folder.resolve("acme/learners/ben.json"));

        assertThat(program.run("schedule", "run", "news")).as(program::warned).isZero();

        byte[] told = MailedReports.attachments(
                        program.mailsTo("ann@acme.example").get(0))
                .get("changes_2026-11-30.csv");
        assertThat(new String(told, UTF_8)).contains(id("chloe.json"), id("ben.json"));
        assertThat(program.run(
                        "changes",
                        "--format",
                        "csv",
                        "--since",
                        first.truncatedTo(SECONDS).toString()))
                .as(program::warned)
                .isZero();
        assertThat(Files.readAllBytes(folder.resolve("out/changes_2026-11-30.csv")))
                .isEqualTo(told);
    }

    @Test
    void tellsWhoIsThereForSilenceOnceWhatDidNotGoOut() throws Exception {
        program.settings(WEEKLY);
        program.run("schedule", "run", "weekly");
        program.passes(Duration.ofDays(7).plusHours(2));

        assertThat(program.run("schedule", "check")).isEqualTo(2);
        assertThat(program.run("schedule", "check")).isEqualTo(2);

        assertThat(program.mailsTo("boss@acme.example")).hasSize(1);
        program.run("schedule", "run", "weekly");
        assertThat(program.run("schedule", "check")).isZero();
    }

    @Test
    void rehearsesWithoutSendingOrSettlingAnything() throws Exception {
        program.settings(WEEKLY);

        assertThat(program.run("schedule", "run", "weekly", "--dry-run"))
                .as(program::warned)
                .isZero();

        assertThat(program.said()).contains("ann@acme.example", "roster_2026-11-23.xlsx");
        assertThat(program.mails()).isEmpty();
        program.run("schedule", "run", "weekly");
        assertThat(program.mails()).hasSize(1);
    }

    @Test
    void leavesNothingOfWhatItMadeInTheDataFolder() throws Exception {
        program.settings(WEEKLY);

        program.run("schedule", "run", "weekly");

        assertThat(folder.resolve("data/tmp")).isEmptyDirectory();
    }

    @Test
    void sendsAnyReportAtOnce() throws Exception {
        program.settings(WEEKLY);

        assertThat(program.run("send", "summary", "--to", "boss@acme.example", "--to", "ann@acme.example"))
                .as(program::warned)
                .isZero();

        assertThat(MailedReports.attachments(
                        program.mailsTo("boss@acme.example").get(0)))
                .containsOnlyKeys("summary_2026-11-23.html");
        assertThat(program.mails()).hasSize(2);
        assertThat(program.run("outbox", "list")).isZero();
        assertThat(program.said()).contains("boss@acme.example");
    }

    @Test
    void sendsNothingToStrangers() throws Exception {
        program.settings(WEEKLY);

        assertThat(program.run("send", "summary", "--to", "eve@elsewhere.example"))
                .isEqualTo(77);

        assertThat(program.warned()).contains("eve@elsewhere.example", "mail.allow");
        assertThat(folder.resolve("data/store.db")).doesNotExist();
    }

    @Test
    void makesAFiringOfItsOwnWhenAskedToRunNow() throws Exception {
        program.settings(WEEKLY);
        program.run("schedule", "run", "weekly", "--now");
        program.passes(Duration.ofMinutes(1));
        program.run("schedule", "run", "weekly", "--now");

        assertThat(program.mails()).hasSize(2);
        assertThat(program.mails().get(0).getMessageID())
                .isNotEqualTo(program.mails().get(1).getMessageID());
    }

    private static String ada() throws IOException {
        return id("ada.json");
    }

    /** Somebody without a certificate. */
    private static String without() throws IOException {
        return id("nils.json");
    }

    private static String id(String file) throws IOException {
        Matcher id = Pattern.compile("\"id\": \"([^\"]+)\"")
                .matcher(Files.readString(Launch.samples().resolve("learners").resolve(file)));
        assertThat(id.find()).isTrue();
        return id.group(1);
    }
}
