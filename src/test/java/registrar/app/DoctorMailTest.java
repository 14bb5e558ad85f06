package registrar.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import registrar.cli.Surroundings;
import registrar.sandbox.mail.MailSandbox;

/** What the doctor says of mail and schedules, with the stand-in for a mail server. */
final class DoctorMailTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Instant now = Instant.parse("2026-03-01T09:00:00Z");
    private MailSandbox server;

    @BeforeEach
    void start() throws IOException {
        server = MailSandbox.start(0, folder.resolve("mails"));
        Files.createDirectories(folder.resolve("acme"));
        Files.writeString(
                folder.resolve("acme/ada.json"),
                "{\"id\":\"ada\",\"email\":\"ada@acme.example\",\"purchasedCourses\":[]}");
        settings("");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void greetsTheMailServerAndSendsNothing() throws IOException {
        assertThat(run("doctor")).isZero();

        assertThat(said())
                .contains("ok    mail       \"220 registrar.invalid ESMTP", "127.0.0.1", "messages of up to 25 MB")
                .contains("ok    schedules  None are set");
        assertThat(mails()).isEmpty();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void sendsATestMailAndSaysWhatTheServerAnswered() throws IOException {
        assertThat(run("doctor", "--send-test-mail", "ann@acme.example")).isZero();

        assertThat(said())
                .contains("ok    test mail  The mail server took a mail to ann@acme.example", "Kept as 0001_")
                .contains("Look whether it arrives, among junk, too.");
        assertThat(mails()).containsExactly("0001_ann@acme.example.eml");
        assertThat(Files.readString(folder.resolve("mails/0001_ann@acme.example.eml"), UTF_8))
                .contains("To: ann@acme.example", "Subject: ", "multipart/alternative");

        now = now.plusSeconds(1);
        assertThat(run("doctor", "--send-test-mail", "ann@acme.example")).isZero();
        assertThat(mails()).hasSize(2);
    }

    @Test
    void sendsNobodyATestMailWhoMayGetNone() throws IOException {
        assertThat(run("doctor", "--send-test-mail", "eve@elsewhere.example")).isEqualTo(77);
        assertThat(said()).contains("fail  test mail  Mail may not go to eve@elsewhere.example");

        assertThat(run("doctor", "--send-test-mail", "Ann <ann@acme.example>")).isEqualTo(64);
        assertThat(said()).contains("--send-test-mail expects one e-mail address, without a name");
        assertThat(mails()).isEmpty();
    }

    @Test
    void tellsThatNoMailServerAnswers() throws IOException {
        server.close();

        assertThat(run("doctor")).isEqualTo(69);

        assertThat(said()).contains("fail  mail", "127.0.0.1");
    }

    @Test
    void tellsTheNextFiveTimesOfEachScheduleInItsZone() throws IOException {
        settings("""
                schedules:
                  - {name: mondays, when: "0 7 * * MON", zone: Asia/Tokyo, report: roster, to: [ann@acme.example]}
                  - {name: quarters, when: first working day of the quarter 08:30, report: summary, to: [ann@acme.example]}
                """);

        assertThat(run("doctor")).isZero();

        assertThat(said())
                .contains(
                        "ok    schedules  2 schedules; when each is due next:\n",
                        "mondays (Asia/Tokyo): Mon 2 Mar 07:00 · Mon 9 Mar 07:00 · Mon 16 Mar 07:00 · Mon 23 Mar 07:00 · Mon 30 Mar 07:00\n",
                        "quarters (Europe/Berlin): Wed 1 Apr 08:30 · Wed 1 Jul 08:30 · Thu 1 Oct 08:30 · Fri 1 Jan 2027 08:30 ·");
    }

    @Test
    void warnsOfAScheduleThatIsPaused() throws IOException {
        settings("schedules: [{name: mondays, when: every Monday 07:00, report: roster, to: [ann@acme.example]}]\n");
        assertThat(run("schedule", "pause", "mondays", "--reason", "Ann is away"))
                .isZero();

        assertThat(run("doctor")).isZero();

        assertThat(said())
                .contains("warn  schedules  1 schedule, 1 to look at:")
                .contains(
                        "mondays is paused by ", ": Ann is away. \"registrar schedule resume mondays\" lets it go on.");
    }

    @Test
    void tellsEveryBadLineOfAFileThatSaysWhoGetsWhom() throws IOException {
        Files.writeString(
                folder.resolve("people.csv"), "value,address\nada,ada@acme.example\nben,eve@elsewhere.example\n");
        settings("schedules: [{name: own, when: every day 07:00, report: transcript,"
                + " each: {by: learner, file: people.csv}}]\n");

        assertThat(run("doctor")).isEqualTo(78);

        assertThat(said())
                .contains(
                        "fail  schedules", "own: ", "line 3: expected an address that mail.allow permits, found eve@");
    }

    private void settings(String schedules) throws IOException {
        Files.writeString(
                folder.resolve("registrar.yaml"),
                """
                source: acme
                zone: Europe/Berlin
                mail: {host: 127.0.0.1, port: %d, security: none, from: reports@acme.example}
                """.replace("%d", Integer.toString(server.port())) + schedules,
                UTF_8);
    }

    private int run(String... arguments) {
        out.reset();
        var around = new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                out,
                out,
                false,
                Map.of(),
                folder,
                Clock.fixed(now, ZoneOffset.UTC));
        return Main.run(around, arguments);
    }

    private String said() {
        return out.toString(UTF_8);
    }

    private List<String> mails() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("mails"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
