package registrar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.mail.EmailAddress;
import registrar.mail.MailSettings;
import registrar.mail.MailSettings.Security;
import registrar.mail.MailSettings.SignIn;
import registrar.report.ReportTypes;

/** What the settings say of mail. */
final class MailSettingsTest {
    private static final String LEAST = "host: smtp.example.org, from: reports@example.org";

    @TempDir
    Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("password"), "hunter2\n");
        Files.writeString(folder.resolve("empty"), "\n");
        Files.writeString(folder.resolve("account.json"), "{}");
    }

    @Test
    void asksForAServerAndASenderAlone() throws IOException {
        MailSettings mail = mail(LEAST);

        assertThat(mail.host()).isEqualTo("smtp.example.org");
        assertThat(mail.port()).isEqualTo(587);
        assertThat(mail.security()).isEqualTo(Security.STARTTLS);
        assertThat(mail.signIn()).isEqualTo(new SignIn.Anonymous());
        assertThat(mail.maxSize()).isEqualTo(18_000_000);
        assertThat(mail.pace()).isEqualTo(30);
        assertThat(mail.admin()).isEmpty();
        assertThat(mail.allow().permits(new EmailAddress("ann@EXAMPLE.org"))).isTrue();
        assertThat(mail.allow().permits(new EmailAddress("ann@example.com"))).isFalse();
    }

    @Test
    void readsEveryKey() throws IOException {
        MailSettings mail = mail("""
                host: smtp.example.org, port: 2525, security: smtps, user: me, password-file: password,
                from: reports@example.org, reply-to: desk@elsewhere.example, admin: ops@example.org,
                fall-back: cto@example.org, allow: [example.org, ann@acme.example], max-size: 500KB, pace: 5,
                on-unknown: hold""");

        assertThat(mail.port()).isEqualTo(2525);
        assertThat(mail.signIn()).isInstanceOfSatisfying(SignIn.Password.class, signIn -> {
            assertThat(signIn.user()).isEqualTo("me");
            assertThat(signIn.password().reveal()).isEqualTo("hunter2");
        });
        assertThat(mail.replyTo()).contains(new EmailAddress("desk@elsewhere.example"));
        assertThat(mail.admin()).contains(new EmailAddress("ops@example.org"));
        assertThat(mail.fallBack()).contains(new EmailAddress("cto@example.org"));
        assertThat(mail.allow().permits(new EmailAddress("ann@acme.example"))).isTrue();
        assertThat(mail.allow().permits(new EmailAddress("ben@acme.example"))).isFalse();
        assertThat(mail.maxSize()).isEqualTo(500_000);
        assertThat(mail.pace()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"smtps,465", "none,25", "starttls,587"})
    void takesThePortThatGoesWithTheSecurity(String security, int port) throws IOException {
        assertThat(mail("host: localhost, from: a@example.org, security: " + security)
                        .port())
                .isEqualTo(port);
    }

    @Test
    void trustsTheAuthoritiesOfTheSettingsForMailToo() throws IOException {
        Files.writeString(folder.resolve("ca.pem"), "");

        assertThat(read("ca-file: ca.pem\nmail: {" + LEAST + "}")
                        .mail()
                        .orElseThrow()
                        .caFile())
                .contains(folder.resolve("ca.pem"));
    }

    @Test
    void readsWhatMicrosoftAsksFor() throws IOException {
        MailSettings mail = mail(LEAST + """
                , user: reports@example.org, oauth: {token-url: "https://login.example/token", client-id: id,
                client-secret: "${SECRET}", scope: all}""");

        assertThat(mail.signIn()).isInstanceOfSatisfying(SignIn.ClientCredentials.class, signIn -> {
            assertThat(signIn.user()).isEqualTo("reports@example.org");
            assertThat(signIn.tokenUrl()).isEqualTo("https://login.example/token");
            assertThat(signIn.clientSecret().reveal()).isEqualTo("sk-canary");
        });
        assertThat(mail.toString()).doesNotContain("sk-canary");
    }

    @Test
    void readsWhatGoogleAsksFor() throws IOException {
        assertThat(mail(LEAST + ", user: a@example.org, oauth: {service-account-file: account.json}")
                        .signIn())
                .isEqualTo(new SignIn.ServiceAccount("a@example.org", folder.resolve("account.json")));
    }

    @Test
    void holdsDocumentsAboutOnePersonWhenNobodyAnsweredIfTheyWereTaken() throws IOException {
        Settings usual = read("mail: {" + LEAST + "}");
        Settings hold = read("mail: {" + LEAST + ", on-unknown: hold}");

        assertThat(usual.resends(ReportTypes.of("certificate").orElseThrow())).isFalse();
        assertThat(usual.resends(ReportTypes.of("roster").orElseThrow())).isTrue();
        assertThat(hold.resends(ReportTypes.of("roster").orElseThrow())).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from: a@x.example                    | mail.host: is missing
            host: a.example                      | mail.from: is missing; no mail can be sent without
            host: a.example:587                  | mail.host: expected the name of a mail server, without its port, found "a.example:587"
            host: a.example, port: 70000         | mail.port: expected a whole number from 1 to 65535
            host: a.example, security: none      | mail.security: none is for mail servers on this machine alone
            host: 10.0.0.1, security: none       | mail.security: none is for mail servers on this machine alone
            host: a.example, security: tls       | mail.security: expected one of starttls, smtps, none, found "tls"
            host: a.example, securty: smtps      | mail.securty: is not a known key; the nearest is security
            user: me                             | mail.user: expected a password, password-file or oauth beside it
            password: hunter2                    | mail.user: is missing; whose password it is the server asks
            user: me, password: a, password-file: password | mail.password-file: expected one of password and password-file, found both
            user: me, password-file: empty       | mail.password-file: expected a file with the secret in it, found an empty one
            user: me, password-file: nowhere     | mail.password-file: expected a file that can be read
            user: me, password: a, oauth: {service-account-file: account.json} | mail.oauth: expected a password or oauth, found both
            oauth: {service-account-file: account.json} | mail.user: is missing; whose mailbox it is the server asks
            user: me, oauth: {client-id: a}      | mail.oauth.token-url: is missing
            user: me, oauth: {token-url: "https://a.example"} | mail.oauth.client-secret: is missing
            user: me, oauth: {token-url: "http://a.example"} | mail.oauth.token-url: expected an https address
            user: me, oauth: {tokenurl: x}       | mail.oauth.tokenurl: is not a known key; the nearest is token-url
            from: reports                        | mail.from: expected an e-mail address, found "reports"
            from: "Reports <a@x.example>"        | mail.from: expected an e-mail address
            from: a@x.example, reply-to: desk    | mail.reply-to: expected an e-mail address
            from: a@x.example, admin: b@y.example | mail.admin: b@y.example is not in mail.allow
            from: a@x.example, allow: y.example, fall-back: b@x.example | mail.fall-back: b@x.example is not in mail.allow
            allow: ["*.example.org"]             | mail.allow[0]: expected a domain or an e-mail address, found "*.example.org"
            max-size: 18                         | mail.max-size: expected a size from 100KB to 150MB
            max-size: 2GB                        | mail.max-size: expected a size
            max-size: 0MB                        | mail.max-size: expected a size
            max-size: 99KB                       | mail.max-size: expected a size
            max-size: 999999999MB                | mail.max-size: expected a size
            pace: 0                              | mail.pace: expected a whole number from 1 to 10000
            on-unknown: resend                   | mail.on-unknown: expected one of retry, hold
            """)
    void refusesWhatCannotBe(String mail, String told) {
        refused("mail: {" + mail + "}").hasMessageContaining(told);
    }

    @Test
    void neverRepeatsAPassword() {
        refused("mail: {" + LEAST + ", password: sk-canary, password-file: password, port: x}")
                .hasMessageContaining("found both")
                .hasMessageNotContaining("sk-canary")
                .hasMessageNotContaining("hunter2");
        refused("mail: {" + LEAST + ", user: a, oauth: {client-secret: sk-canary, token-url: 'x://a:sk-canary@b'}}")
                .hasMessageNotContaining("sk-canary");
    }

    private MailSettings mail(String keys) throws IOException {
        return read("mail: {" + keys + "}").mail().orElseThrow();
    }

    private Settings read(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("registrar.yaml"), yaml);
        return SettingsReader.read(file, Map.of("SECRET", "sk-canary"));
    }

    private AbstractThrowableAssert<?, ?> refused(String yaml) {
        return assertThatThrownBy(() -> read(yaml))
                .isInstanceOfSatisfying(
                        StoppedException.class,
                        stopped -> assertThat(stopped.reason()).isEqualTo(StopReason.SETTINGS));
    }
}
