package registrar.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import registrar.store.outbox.Lane;
import registrar.store.outbox.MailState;
import registrar.store.outbox.OutboxEntry;
import registrar.testing.ScriptedMailServer;
import registrar.testing.ScriptedMailServer.Received;
import registrar.testing.ScriptedMailServer.Reply;
import registrar.testing.ScriptedMailServer.Script;

/** Every fault a mail server has, and what becomes of the mail (docs/mail.md). */
class PostmanTest {
    @TempDir
    Path folder;

    private final Thread postman = Thread.currentThread();
    private MailDesk desk;

    @BeforeEach
    void open() throws IOException {
        desk = new MailDesk(folder);
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
    }

    private static Script failing(int times, String verb, Reply reply) {
        var left = new AtomicInteger(times);
        return command -> command.is(verb) && left.getAndDecrement() > 0 ? reply : Reply.usual();
    }

    private OutboxEntry sendOne(ScriptedMailServer server) throws IOException {
        MailSettings settings = MailDesk.settings(server.port());
        desk.put(settings, MailDesk.letter(MailDesk.ADA, desk.file("roster.csv", new byte[100])));
        desk.postman(settings).deliver();
        return desk.only();
    }

    /** Comes back whenever something is due and may be sent, for that long. */
    private void wait(MailSettings settings, Duration most) throws IOException {
        Instant end = desk.clock.instant().plus(most);
        for (Optional<Instant> turn = turn(); turn.isPresent() && turn.get().isBefore(end); turn = turn()) {
            Instant now = desk.clock.instant();
            desk.clock.move(turn.get().isAfter(now) ? Duration.between(now, turn.get()) : Duration.ofSeconds(1));
            desk.postman(settings).deliver();
        }
    }

    private Optional<Instant> turn() throws IOException {
        Instant held = desk.outbox.lane().map(Lane::until).orElse(Instant.EPOCH);
        return desk.outbox.nextDue().map(due -> due.isAfter(held) ? due : held);
    }

    @Test
    void sendsAMailWithOneRecipient() throws IOException {
        try (var server = ScriptedMailServer.start(command -> Reply.usual())) {
            OutboxEntry mail = sendOne(server);
            assertThat(mail.state()).isEqualTo(MailState.SENT);
            assertThat(mail.code()).contains(250);
            assertThat(mail.reply()).contains("250 2.0.0 taken as 4711");
            Received received = server.delivered().get(0);
            assertThat(received.from()).isEqualTo("reports@acme.example");
            assertThat(received.to()).isEqualTo("ada@acme.example");
            assertThat(received.header("Message-ID")).isEqualTo(mail.messageId());
        }
    }

    @Test
    void takesOneConnectionForSeveralMails() throws IOException {
        try (var server = ScriptedMailServer.start(command -> Reply.usual())) {
            MailSettings settings = MailDesk.settings(server.port());
            desk.put(settings, MailDesk.letter(MailDesk.ADA));
            desk.put(settings, MailDesk.letter(MailDesk.BEN));
            assertThat(desk.postman(settings).deliver().sent()).isEqualTo(2);
            assertThat(server.connections()).isOne();
            assertThat(server.delivered())
                    .extracting(Received::to)
                    .containsExactlyInAnyOrder("ada@acme.example", "ben@acme.example");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL,421",
        "MAIL,450",
        "MAIL,451",
        "MAIL,452",
        "RCPT,421",
        "RCPT,450",
        "RCPT,451",
        "RCPT,452",
        "DATA,421",
        "DATA,451",
        "DATA,452",
        ".,421",
        ".,450",
        ".,451",
        ".,452",
        "CONNECT,421",
        "CONNECT,554",
        "EHLO,421"
    })
    void triesAgainWhatIsRefusedForNow(String verb, int code) throws IOException {
        Reply reply = Reply.of(code + " 4.3.2 not now");
        try (var server = ScriptedMailServer.start(failing(1, verb, code == 421 ? reply.thenHangsUp() : reply))) {
            OutboxEntry mail = sendOne(server);
            assertThat(mail.state()).isEqualTo(MailState.RETRY);
            assertThat(mail.code()).contains(code);
            assertThat(mail.reply().orElseThrow()).contains("not now");
            assertThat(Duration.between(MailDesk.BEGIN, mail.notBefore().orElseThrow()))
                    .isBetween(Duration.ofSeconds(48), Duration.ofSeconds(72));
            assertThat(desk.outbox.lane()).isPresent();
            wait(MailDesk.settings(server.port()), Duration.ofHours(1));
            assertThat(desk.only().state()).isEqualTo(MailState.SENT);
            assertThat(server.delivered()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"MAIL,552", "MAIL,550", "RCPT,550", "RCPT,552", "RCPT,554", "DATA,554", ".,550", ".,552", ".,554"})
    void givesUpAtOnceWhatIsRefusedForGood(String verb, int code) throws IOException {
        try (var server = ScriptedMailServer.start(
                failing(1, verb, Reply.of(code + " 5.1.1 no such thing").thenHangsUp()))) {
            OutboxEntry mail = sendOne(server);
            assertThat(mail.state()).isEqualTo(MailState.FAILED);
            assertThat(mail.code()).contains(code);
            assertThat(mail.reply().orElseThrow()).contains("no such thing");
            wait(MailDesk.settings(server.port()), Duration.ofDays(2));
            assertThat(server.delivered()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECT", "EHLO", "MAIL", "RCPT", "DATA"})
    void triesAgainWhatBreaksBeforeTheEndOfTheMessage(String verb) throws IOException {
        try (var server = ScriptedMailServer.start(failing(1, verb, Reply.dropped()))) {
            assertThat(sendOne(server).state()).isEqualTo(MailState.RETRY);
            wait(MailDesk.settings(server.port()), Duration.ofHours(1));
            assertThat(desk.only().state()).isEqualTo(MailState.SENT);
            assertThat(server.delivered()).hasSize(1);
        }
    }

    @Test
    void triesAgainWhenTheServerHangsUpAmidALongMessage() throws IOException {
        try (var server = ScriptedMailServer.start(failing(1, "BODY", Reply.dropped()))) {
            MailSettings settings = MailDesk.settings(server.port());
            desk.put(settings, MailDesk.letter(MailDesk.ADA, desk.file("roster.csv", new byte[12_000_000])));
            desk.postman(settings).deliver();
            assertThat(desk.only().state()).isEqualTo(MailState.RETRY);
            wait(settings, Duration.ofHours(1));
            assertThat(desk.only().state()).isEqualTo(MailState.SENT);
            assertThat(server.delivered()).hasSize(1);
        }
    }

    @Test
    void sendsOnceMoreUnderTheSameIdWhenNobodyAnswered() throws IOException {
        try (var server = ScriptedMailServer.start(failing(1, ".", Reply.dropped()))) {
            OutboxEntry mail = sendOne(server);
            assertThat(mail.state()).isEqualTo(MailState.UNKNOWN);
            assertThat(mail.code()).isEmpty();
            wait(MailDesk.settings(server.port()), Duration.ofDays(2));
            assertThat(desk.only().state()).isEqualTo(MailState.SENT);
            assertThat(server.delivered()).hasSize(2);
            assertThat(server.delivered())
                    .extracting(Received::text)
                    .containsOnly(server.delivered().get(0).text());
        }
    }

    @ParameterizedTest
    @CsvSource({"MAIL,RETRY", "RCPT,RETRY", "DATA,RETRY", ".,UNKNOWN"})
    void waitsForAnAnswerOnlySoLong(String verb, MailState state) throws IOException {
        try (var server = ScriptedMailServer.start(failing(1, verb, Reply.stalled()))) {
            MailSettings settings = MailDesk.settings(server.port());
            desk.put(settings, MailDesk.letter(MailDesk.ADA));
            desk.postman(settings, Duration.ofMillis(700)).deliver();
            assertThat(desk.only().state()).isEqualTo(state);
            assertThat(desk.only().reply().orElseThrow()).contains("timed out");
            wait(settings, Duration.ofDays(1));
            assertThat(desk.only().state()).isEqualTo(MailState.SENT);
            assertThat(server.delivered()).hasSize(state == MailState.RETRY ? 1 : 2);
        }
    }

    @Test
    void stopsTheLaneWhenTheServerWantsASignInThatTheSettingsDoNotHave() throws IOException {
        try (var server =
                ScriptedMailServer.start(failing(1, "MAIL", Reply.of("530 5.7.57 Client not authenticated")))) {
            assertThat(sendOne(server).state()).isEqualTo(MailState.NEW);
            assertThat(desk.outbox.lane().orElseThrow().reason())
                    .contains("wants a sign-in first")
                    .contains("mail.user");
            wait(MailDesk.settings(server.port()), Duration.ofHours(2));
            assertThat(desk.only().state()).isEqualTo(MailState.SENT);
            assertThat(server.delivered()).hasSize(1);
        }
    }

    @Test
    void sendsNoThirdTimeWhenNobodyEverAnswers() throws IOException {
        try (var server = ScriptedMailServer.start(failing(99, ".", Reply.dropped()))) {
            sendOne(server);
            wait(MailDesk.settings(server.port()), Duration.ofDays(3));
            assertThat(desk.only().state()).isEqualTo(MailState.UNKNOWN);
            assertThat(desk.only().notBefore()).isEmpty();
            assertThat(server.delivered()).hasSize(2);
        }
    }

    @Test
    void leavesToPeopleWhatMustNotComeTwice() throws IOException {
        try (var server = ScriptedMailServer.start(failing(1, ".", Reply.dropped()))) {
            MailSettings settings = MailDesk.settings(server.port());
            desk.put(settings, MailDesk.letter(MailDesk.ADA, "Certificate", false));
            desk.postman(settings).deliver();
            wait(settings, Duration.ofDays(2));
            assertThat(desk.only().state()).isEqualTo(MailState.UNKNOWN);
            assertThat(server.delivered()).hasSize(1);
        }
    }

    @Test
    void outlastsFourHoursOfGreylisting() throws IOException {
        Instant until = MailDesk.BEGIN.plus(Duration.ofHours(4));
        Script greylisting =
                command -> command.is("RCPT") && desk.clock.instant().isBefore(until)
                        ? Reply.of("451 4.7.1 greylisted, come back later")
                        : Reply.usual();
        try (var server = ScriptedMailServer.start(greylisting)) {
            MailSettings settings = MailDesk.settings(server.port());
            for (int i = 0; i < 10; i++) {
                desk.put(settings, MailDesk.letter(new EmailAddress("learner" + i + "@acme.example")));
            }
            desk.postman(settings).deliver();
            wait(settings, Duration.ofHours(12));
            assertThat(desk.states()).containsOnly(MailState.SENT).hasSize(10);
            assertThat(server.delivered())
                    .extracting(Received::to)
                    .doesNotHaveDuplicates()
                    .hasSize(10);
            assertThat(server.commands().stream().filter(c -> c.is("RCPT")).count())
                    .isLessThanOrEqualTo(10 * 7);
        }
    }

    @Test
    void givesUpAfterADay() throws IOException {
        try (var server =
                ScriptedMailServer.start(command -> command.is("RCPT") ? Reply.of("450 4.2.1 busy") : Reply.usual())) {
            sendOne(server);
            wait(MailDesk.settings(server.port()), Duration.ofDays(5));
            OutboxEntry mail = desk.only();
            assertThat(mail.state()).isEqualTo(MailState.FAILED);
            assertThat(mail.reply().orElseThrow()).contains("long enough").contains("busy");
            assertThat(Duration.between(MailDesk.BEGIN, mail.ended().orElseThrow()))
                    .isBetween(Duration.ofHours(18), Duration.ofHours(24));
        }
    }

    @Test
    void waitsForAServerThatIsDownAtTheStart() throws IOException {
        int port;
        try (var server = ScriptedMailServer.start(command -> Reply.usual())) {
            port = server.port();
        }
        MailSettings settings = MailDesk.settings(port);
        for (int i = 0; i < 20; i++) {
            desk.put(settings, MailDesk.letter(new EmailAddress("learner" + i + "@acme.example")));
        }
        desk.postman(settings).deliver();
        assertThat(Set.copyOf(desk.states())).isEqualTo(Set.of(MailState.NEW, MailState.RETRY));
        assertThat(desk.outbox.lane().orElseThrow().reason())
                .contains("127.0.0.1:" + port + " cannot be reached (Connection refused)")
                .contains("mail.host");
    }

    @Test
    void stopsTheLaneWhenTheSignInIsRefused() throws IOException {
        try (var server = ScriptedMailServer.start(
                command -> command.is("AUTH") ? Reply.of("535 5.7.8 wrong password") : Reply.usual(),
                "AUTH PLAIN LOGIN")) {
            MailSettings settings =
                    MailDesk.settings(server.port(), MailSettings.Security.NONE, MailDesk.password(), Optional.empty());
            desk.put(settings, MailDesk.letter(MailDesk.ADA));
            desk.put(settings, MailDesk.letter(MailDesk.BEN));
            for (int minute = 0; minute < 55; minute++) {
                desk.postman(settings).deliver();
                desk.clock.move(Duration.ofMinutes(1));
            }
            assertThat(server.verbs().stream().filter("AUTH"::equals).count()).isOne();
            assertThat(desk.states()).containsOnly(MailState.NEW);
            assertThat(desk.outbox.lane().orElseThrow().reason())
                    .contains("refuses the sign-in of reports")
                    .contains("535 5.7.8 wrong password")
                    .contains("mail.password")
                    .doesNotContain("correct horse");
        }
    }

    @Test
    void goesOnOnceTheSignInWorks() throws IOException {
        try (var server = ScriptedMailServer.start(
                failing(1, "AUTH", Reply.of("535 5.7.8 wrong password")), "AUTH PLAIN LOGIN", "SIZE 35000000")) {
            MailSettings settings =
                    MailDesk.settings(server.port(), MailSettings.Security.NONE, MailDesk.password(), Optional.empty());
            desk.put(settings, MailDesk.letter(MailDesk.ADA));
            desk.postman(settings).deliver();
            assertThat(desk.postman(settings).greet())
                    .contains("mail.example ready")
                    .contains("35 MB");
            assertThat(desk.postman(settings).deliver().sent()).isOne();
        }
    }

    @Test
    void doesNotSendAsNobodyWhereNoSignInIsOffered() throws IOException {
        try (var server = ScriptedMailServer.start(command -> Reply.usual())) {
            MailSettings settings =
                    MailDesk.settings(server.port(), MailSettings.Security.NONE, MailDesk.password(), Optional.empty());
            desk.put(settings, MailDesk.letter(MailDesk.ADA));
            desk.postman(settings).deliver();
            assertThat(server.received()).isEmpty();
            assertThat(desk.outbox.lane().orElseThrow().reason()).contains("offers no sign-in");
        }
    }

    @Test
    void doesNotSendWhatTheServerSaysIsTooLarge() throws IOException {
        try (var server = ScriptedMailServer.start(command -> Reply.usual(), "SIZE 1000")) {
            OutboxEntry mail = sendOne(server);
            assertThat(mail.state()).isEqualTo(MailState.FAILED);
            assertThat(mail.code()).contains(552);
            assertThat(mail.reply().orElseThrow()).contains("up to 1000 bytes").contains("Set mail.max-size to 1000");
            assertThat(server.verbs()).doesNotContain("MAIL");
        }
    }

    @Test
    void comesBackAtOnceToAServerThatHungUpOnAnIdleClient() throws IOException {
        try (var server = ScriptedMailServer.start(
                command -> command.is("MAIL") && command.connection() == 1 && seen(command.line())
                        ? Reply.of("421 4.4.2 idle for too long").thenHangsUp()
                        : Reply.usual())) {
            MailSettings settings = MailDesk.settings(server.port());
            desk.put(settings, MailDesk.letter(MailDesk.ADA));
            desk.put(settings, MailDesk.letter(MailDesk.BEN));
            assertThat(desk.postman(settings).deliver().sent()).isEqualTo(2);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    private final AtomicInteger mails = new AtomicInteger();

    private boolean seen(String line) {
        return line.startsWith("MAIL") && mails.getAndIncrement() == 1;
    }

    @Test
    void keepsThePace() throws IOException {
        try (var server = ScriptedMailServer.start(command -> Reply.usual())) {
            MailSettings settings = MailDesk.settings(server.port());
            for (int i = 0; i < 65; i++) {
                desk.put(settings, MailDesk.letter(new EmailAddress("learner" + i + "@acme.example")));
            }
            assertThat(desk.postman(settings).deliver().sent()).isEqualTo(65);
            assertThat(Duration.between(MailDesk.BEGIN, desk.clock.instant()))
                    .isBetween(Duration.ofMinutes(2), Duration.ofMinutes(3));
        }
    }

    @Test
    void sendsTheBytesThatAreKept() throws IOException {
        try (var server = ScriptedMailServer.start(failing(1, "RCPT", Reply.of("451 4.3.0 later")))) {
            OutboxEntry mail = sendOne(server);
            byte[] kept = desk.bytes(mail);
            assertThat((long) kept.length).isEqualTo(mail.bytes());
            wait(MailDesk.settings(server.port()), Duration.ofHours(1));
            assertThat(server.delivered().get(0).bytes()).isEqualTo(kept);
            assertThat(new String(kept, StandardCharsets.US_ASCII)
                            .lines()
                            .filter(l -> l.length() > 76)
                            .toList())
                    .allSatisfy(line ->
                            assertThat(List.of("Message-ID", "X-Auto-Re")).anyMatch(line::startsWith));
        }
    }

    @Test
    void takesOverWhatAProcessLeftThatDied() throws IOException {
        try (var server = ScriptedMailServer.start(command -> Reply.usual())) {
            MailSettings settings = MailDesk.settings(server.port());
            desk.put(settings, MailDesk.letter(MailDesk.ADA));
            desk.put(settings, MailDesk.letter(MailDesk.BEN, "Certificate", false));
            OutboxEntry begun = desk.outbox.take(desk.clock.instant()).orElseThrow();
            desk.outbox.take(desk.clock.instant()).orElseThrow();
            desk.outbox.write(begun, OutputStream.nullOutputStream());
            assertThat(desk.postman(settings).deliver()).isEqualTo(new Postman.Round(0, 0, 0, 0));
            desk.clock.move(Duration.ofMinutes(11));
            desk.postman(settings).deliver();
            boolean adaFirst = begun.recipient().equals("ada@acme.example");
            assertThat(server.delivered()).hasSize(adaFirst ? 2 : 1);
            assertThat(desk.states()).containsExactly(MailState.SENT, adaFirst ? MailState.SENT : MailState.UNKNOWN);
        }
    }

    @Test
    void severalPostmenSendEachMailOnce() throws Exception {
        try (var server = ScriptedMailServer.start(command -> Reply.usual());
                MailDesk other = new MailDesk(folder)) {
            MailSettings settings = MailDesk.settings(server.port());
            for (int i = 0; i < 25; i++) {
                desk.put(settings, MailDesk.letter(new EmailAddress("learner" + i + "@acme.example")));
            }
            var there = new FutureTask<>(() -> other.postman(settings).deliver().sent());
            new Thread(there).start();
            int here = desk.postman(settings).deliver().sent();
            assertThat(here + there.get()).isEqualTo(25);
            assertThat(server.delivered())
                    .extracting(Received::to)
                    .doesNotHaveDuplicates()
                    .hasSize(25);
        }
    }

    @Test
    void anInterruptLetsItFinishTheMailInHand() throws IOException {
        try (var server = ScriptedMailServer.start(command -> {
            if (command.is(".")) {
                postman.interrupt();
            }
            return Reply.usual();
        })) {
            MailSettings settings = MailDesk.settings(server.port());
            desk.put(settings, MailDesk.letter(MailDesk.ADA));
            desk.put(settings, MailDesk.letter(MailDesk.BEN));
            assertThat(desk.postman(settings).deliver().sent()).isOne();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(desk.states()).containsExactlyInAnyOrder(MailState.SENT, MailState.NEW);
        }
    }
}
