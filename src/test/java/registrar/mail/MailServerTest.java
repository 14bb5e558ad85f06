package registrar.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.mail.MailSettings.Security;
import registrar.mail.MailSettings.SignIn;
import registrar.store.outbox.MailState;
import registrar.testing.ScriptedMailServer;
import registrar.testing.ScriptedMailServer.Reply;
import registrar.testing.ScriptedMailServer.Script;
import registrar.testing.TlsIdentity;

/** The way to the server is private, or nothing goes it. */
class MailServerTest {
    private static final Script WELL = command -> Reply.usual();

    @TempDir
    static Path keys;

    private static TlsIdentity ours;
    private static TlsIdentity ofAnother;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeKeys() throws IOException {
        ours = TlsIdentity.of(keys, "ip:127.0.0.1,dns:localhost");
        ofAnother = TlsIdentity.of(keys, "dns:mail.elsewhere.example");
    }

    private static MailSettings settings(ScriptedMailServer server, Security security, Optional<Path> caFile) {
        return MailDesk.settings(server.port(), security, MailDesk.password(), caFile);
    }

    private static String greet(MailSettings settings) throws IOException {
        return Postman.greet(settings, Clock.systemUTC());
    }

    @Test
    void signsInOnlyAfterStarttls() throws IOException {
        try (var server = ScriptedMailServer.starttls(ours, WELL, "AUTH PLAIN LOGIN")) {
            assertThat(greet(settings(server, Security.STARTTLS, Optional.of(ours.certificate()))))
                    .contains("220 mail.example ready");
            assertThat(server.verbs()).containsExactly("CONNECT", "EHLO", "STARTTLS", "EHLO", "AUTH", "QUIT");
        }
    }

    @Test
    void speaksSmtpsFromTheFirstByte() throws IOException {
        try (var server = ScriptedMailServer.smtps(ours, WELL, "AUTH PLAIN LOGIN")) {
            assertThat(greet(settings(server, Security.SMTPS, Optional.of(ours.certificate()))))
                    .contains("220 mail.example ready");
        }
    }

    @Test
    void sendsNothingWithoutStarttls() throws IOException {
        try (var server = ScriptedMailServer.start(WELL, "AUTH PLAIN LOGIN");
                MailDesk desk = new MailDesk(folder)) {
            MailSettings settings = settings(server, Security.STARTTLS, Optional.empty());
            desk.put(settings, MailDesk.letter(MailDesk.ADA));
            desk.postman(settings).deliver();
            assertThat(desk.only().state()).isEqualTo(MailState.NEW);
            assertThat(desk.outbox.lane().orElseThrow().reason()).contains("offers no encryption (STARTTLS)");
            assertThat(server.verbs()).doesNotContain("AUTH", "MAIL");
        }
    }

    @Test
    void trustsNoCertificateThatNobodyVouchesFor() throws IOException {
        try (var server = ScriptedMailServer.starttls(ours, WELL, "AUTH PLAIN LOGIN");
                MailDesk desk = new MailDesk(folder)) {
            MailSettings settings = settings(server, Security.STARTTLS, Optional.empty());
            desk.put(settings, MailDesk.letter(MailDesk.ADA));
            desk.postman(settings).deliver();
            assertThat(desk.only().state()).isEqualTo(MailState.NEW);
            assertThat(desk.outbox.lane().orElseThrow().reason())
                    .contains("not trusted")
                    .contains("ca-file");
            assertThat(server.verbs()).doesNotContain("AUTH", "MAIL");
        }
    }

    @Test
    void trustsNoCertificateOfAnotherName() throws IOException {
        for (Security security : new Security[] {Security.STARTTLS, Security.SMTPS}) {
            try (var server = security == Security.SMTPS
                    ? ScriptedMailServer.smtps(ofAnother, WELL, "AUTH PLAIN LOGIN")
                    : ScriptedMailServer.starttls(ofAnother, WELL, "AUTH PLAIN LOGIN")) {
                assertThatThrownBy(() -> greet(settings(server, security, Optional.of(ofAnother.certificate()))))
                        .isInstanceOf(StoppedException.class)
                        .hasMessageContaining("a certificate of another name")
                        .hasMessageContaining("Set mail.host to the name in the certificate");
                assertThat(server.verbs()).doesNotContain("AUTH", "MAIL");
            }
        }
    }

    @Test
    void saysWhatTlsAtTheWrongPortMeans() throws IOException {
        try (var server = ScriptedMailServer.start(WELL)) {
            assertThatThrownBy(() -> greet(settings(server, Security.SMTPS, Optional.empty())))
                    .hasMessageContaining("does not begin to encrypt")
                    .hasMessageContaining("smtps at 465");
        }
    }

    @Test
    void goesInTheClearToThisMachineOnly() {
        MailSettings settings = MailDesk.settings(
                "192.0.2.1", 25, Security.NONE, new SignIn.Anonymous(), Optional.empty(), MailSettings.USUAL_MAX_SIZE);
        assertThatThrownBy(() -> greet(settings))
                .isInstanceOfSatisfying(
                        StoppedException.class, e -> assertThat(e.reason()).isEqualTo(StopReason.SETTINGS))
                .hasMessageContaining("mail.host is 192.0.2.1");
    }

    @Test
    void tellsARefusedSignInApart() throws IOException {
        try (var server = ScriptedMailServer.start(
                command -> command.is("AUTH")
                        ? Reply.of("535 5.7.139 SmtpClientAuthentication is disabled")
                        : Reply.usual(),
                "AUTH PLAIN LOGIN")) {
            assertThatThrownBy(() -> greet(settings(server, Security.NONE, Optional.empty())))
                    .isInstanceOfSatisfying(
                            StoppedException.class, e -> assertThat(e.reason()).isEqualTo(StopReason.NOT_PERMITTED))
                    .hasMessageContaining("SmtpClientAuthentication is disabled")
                    .hasMessageContaining("Microsoft 365");
        }
    }

    @Test
    void aServerTooBusyToSignAnybodyInIsAskedAgain() throws IOException {
        try (var server = ScriptedMailServer.start(
                command -> command.is("AUTH") ? Reply.of("454 4.7.0 temporary failure") : Reply.usual(),
                "AUTH PLAIN LOGIN")) {
            assertThatThrownBy(() -> greet(settings(server, Security.NONE, Optional.empty())))
                    .isInstanceOfSatisfying(
                            StoppedException.class, e -> assertThat(e.reason()).isEqualTo(StopReason.UNAVAILABLE));
        }
    }

    @Test
    void warnsOfAServerThatTakesLessThanIsSet() throws IOException {
        try (var server = ScriptedMailServer.start(WELL, "AUTH PLAIN LOGIN", "SIZE 10000000")) {
            assertThat(greet(settings(server, Security.NONE, Optional.empty())))
                    .contains("up to 10 MB")
                    .contains("less than mail.max-size (18 MB): set it to 10MB");
        }
    }
}
