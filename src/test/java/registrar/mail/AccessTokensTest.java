package registrar.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.json.JsonReader;
import registrar.mail.MailSettings.Security;
import registrar.mail.MailSettings.SignIn;
import registrar.setting.Secret;
import registrar.store.outbox.MailState;
import registrar.testing.ScriptedMailServer;
import registrar.testing.ScriptedMailServer.Reply;
import registrar.testing.ScriptedServer;

/** Signing in with tokens, as Microsoft 365 and Google want it. */
class AccessTokensTest {
    private static final String SECRET = "s3cret+of/the=app";

    @TempDir
    Path folder;

    private static SignIn microsoft(ScriptedServer tokens) {
        return new SignIn.ClientCredentials(
                "reports@acme.example",
                tokens.address() + "/acme/oauth2/v2.0/token",
                "11-22",
                Secret.of(SECRET),
                "https://outlook.office365.com/.default");
    }

    private static MailSettings settings(ScriptedMailServer server, SignIn signIn) {
        return MailDesk.settings(server.port(), Security.NONE, signIn, Optional.empty());
    }

    private static String token(String token) {
        return "{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"" + token + "\"}";
    }

    private static Map<String, String> form(String body) {
        return List.of(body.split("&")).stream()
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> java.net.URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static List<String> saidAtAuth(ScriptedMailServer server) {
        return server.commands().stream()
                .filter(command -> command.is("AUTH"))
                .map(command -> command.line().substring("AUTH XOAUTH2 ".length()))
                .map(base64 -> new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void signsInWithATokenForTheAppsSecret() throws IOException {
        try (var tokens = ScriptedServer.start(request -> ScriptedServer.Reply.json(token("abc")));
                var server = ScriptedMailServer.start(command -> Reply.usual(), "AUTH PLAIN XOAUTH2");
                MailDesk desk = new MailDesk(folder)) {
            MailSettings settings = settings(server, microsoft(tokens));
            desk.put(settings, MailDesk.letter(MailDesk.ADA));
            assertThat(desk.postman(settings).deliver().sent()).isOne();
            assertThat(saidAtAuth(server)).containsExactly("user=reports@acme.example\001auth=Bearer abc\001\001");
            assertThat(form(tokens.requests().get(0).body()))
                    .isEqualTo(Map.of(
                            "grant_type", "client_credentials",
                            "client_id", "11-22",
                            "client_secret", SECRET,
                            "scope", "https://outlook.office365.com/.default"));
        }
    }

    @Test
    void keepsATokenUntilShortlyBeforeItsEnd() throws IOException {
        try (var tokens = ScriptedServer.start(request -> ScriptedServer.Reply.json(token("abc")));
                var server = ScriptedMailServer.start(command -> Reply.usual(), "AUTH XOAUTH2");
                MailDesk desk = new MailDesk(folder)) {
            Postman postman = desk.postman(settings(server, microsoft(tokens)));
            postman.greet();
            desk.clock.move(Duration.ofMinutes(50));
            postman.greet();
            assertThat(tokens.requests()).hasSize(1);
            desk.clock.move(Duration.ofMinutes(5));
            postman.greet();
            assertThat(tokens.requests()).hasSize(2);
        }
    }

    @Test
    void triesOneFreshTokenWhenAKeptOneIsRefused() throws IOException {
        var number = new java.util.concurrent.atomic.AtomicInteger();
        var auths = new java.util.concurrent.atomic.AtomicInteger();
        try (var tokens = ScriptedServer.start(
                        request -> ScriptedServer.Reply.json(token("t" + number.incrementAndGet())));
                var server = ScriptedMailServer.start(
                        command -> command.is("AUTH") && auths.incrementAndGet() == 2
                                ? Reply.of("535 5.7.3 Authentication unsuccessful")
                                : Reply.usual(),
                        "AUTH XOAUTH2");
                MailDesk desk = new MailDesk(folder)) {
            Postman postman = desk.postman(settings(server, microsoft(tokens)));
            postman.greet();
            assertThat(postman.greet()).contains("ready");
            assertThat(saidAtAuth(server)).hasSize(3).last().asString().contains("Bearer t2");
        }
    }

    @Test
    void stopsWhenTheMailboxDoesNotTakeTheToken() throws IOException {
        try (var tokens = ScriptedServer.start(request -> ScriptedServer.Reply.json(token("abc")));
                var server = ScriptedMailServer.start(
                        command -> command.is("AUTH") ? Reply.of("334 eyJzdGF0dXMiOiI0MDAifQ==") : Reply.usual(),
                        "AUTH XOAUTH2");
                MailDesk desk = new MailDesk(folder)) {
            MailSettings settings = settings(server, microsoft(tokens));
            desk.put(settings, MailDesk.letter(MailDesk.ADA));
            for (int i = 0; i < 5; i++) {
                desk.postman(settings).deliver();
            }
            assertThat(desk.only().state()).isEqualTo(MailState.NEW);
            assertThat(saidAtAuth(server)).hasSize(1);
            assertThat(desk.outbox.lane().orElseThrow().reason())
                    .contains("refuses the sign-in of reports@acme.example")
                    .contains("mail.oauth");
        }
    }

    @Test
    void saysWhatToDoWhenNoTokenIsGivenOut() throws IOException {
        String body = "{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000215: Invalid client secret "
                + SECRET + " provided.\"}";
        try (var tokens = ScriptedServer.start(
                        request -> ScriptedServer.Reply.status(401).body(body.getBytes(StandardCharsets.UTF_8)));
                var server = ScriptedMailServer.start(command -> Reply.usual(), "AUTH XOAUTH2");
                MailDesk desk = new MailDesk(folder)) {
            assertThatThrownBy(() ->
                            desk.postman(settings(server, microsoft(tokens))).greet())
                    .isInstanceOfSatisfying(
                            StoppedException.class, e -> assertThat(e.reason()).isEqualTo(StopReason.NOT_PERMITTED))
                    .hasMessageContaining("127.0.0.1 gives no access (status 401, invalid_client, AADSTS7000215)")
                    .hasMessageContaining("secret or key is still good")
                    .hasMessageNotContaining(SECRET)
                    .hasStackTraceContaining("gives no access");
        }
    }

    @Test
    void waitsForATokenServerThatIsBroken() throws IOException {
        try (var tokens = ScriptedServer.start(request -> ScriptedServer.Reply.status(503));
                var server = ScriptedMailServer.start(command -> Reply.usual(), "AUTH XOAUTH2");
                MailDesk desk = new MailDesk(folder)) {
            MailSettings settings = settings(server, microsoft(tokens));
            desk.put(settings, MailDesk.letter(MailDesk.ADA));
            desk.postman(settings).deliver();
            assertThat(desk.only().state()).isEqualTo(MailState.RETRY);
        }
    }

    @Test
    void sendsNoSecretInTheClear() throws IOException {
        try (var server = ScriptedMailServer.start(command -> Reply.usual(), "AUTH XOAUTH2");
                MailDesk desk = new MailDesk(folder)) {
            SignIn plain = new SignIn.ClientCredentials(
                    "reports@acme.example", "http://192.0.2.1/token", "11-22", Secret.of(SECRET), "scope");
            assertThatThrownBy(() -> desk.postman(settings(server, plain)).greet())
                    .hasMessageContaining("begins with https")
                    .hasMessageContaining("mail.oauth.token-url");
        }
    }

    @Test
    void signsAnAssertionOfAGoogleServiceAccount() throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair pair = generator.generateKeyPair();
        try (var tokens = ScriptedServer.start(request -> ScriptedServer.Reply.json(token("goog")));
                var server = ScriptedMailServer.start(command -> Reply.usual(), "AUTH XOAUTH2");
                MailDesk desk = new MailDesk(folder)) {
            Path file = keyFile(pair, tokens.address() + "/token");
            desk.postman(settings(server, new SignIn.ServiceAccount("reports@acme.example", file)))
                    .greet();
            Map<String, String> form = form(tokens.requests().get(0).body());
            assertThat(form).containsEntry("grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer");
            assertThat(claims(form.get("assertion"), pair))
                    .containsEntry("iss", "bot@project.iam.example")
                    .containsEntry("sub", "reports@acme.example")
                    .containsEntry("scope", "https://mail.google.com/")
                    .containsEntry("aud", tokens.address() + "/token")
                    .containsEntry("exp", MailDesk.BEGIN.plusSeconds(3600).getEpochSecond());
            assertThat(saidAtAuth(server)).containsExactly("user=reports@acme.example\001auth=Bearer goog\001\001");
        }
    }

    private Path keyFile(KeyPair pair, String tokenUrl) throws IOException {
        String base64 = Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
        String pem = "-----BEGIN PRIVATE KEY-----\\n" + base64.replaceAll("(.{64})", "$1\\\\n")
                + "\\n-----END PRIVATE KEY-----\\n";
        return Files.writeString(
                folder.resolve("key.json"),
                "{\"type\":\"service_account\",\"private_key_id\":\"k1\",\"private_key\":\"" + pem
                        + "\",\"client_email\":\"bot@project.iam.example\",\"token_uri\":\"" + tokenUrl + "\"}");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> claims(String assertion, KeyPair pair)
            throws IOException, GeneralSecurityException {
        String[] parts = assertion.split("\\.");
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(pair.getPublic());
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        return (Map<String, Object>) JsonReader.read(
                new java.io.ByteArrayInputStream(Base64.getUrlDecoder().decode(parts[1])));
    }

    @Test
    void saysWhatAKeyFileShouldBe() throws IOException {
        Path file = Files.writeString(folder.resolve("key.json"), "{\"private_key\":\"TOPSECRET\"}");
        try (var server = ScriptedMailServer.start(command -> Reply.usual(), "AUTH XOAUTH2");
                MailDesk desk = new MailDesk(folder)) {
            SignIn account = new SignIn.ServiceAccount("reports@acme.example", file);
            assertThatThrownBy(() -> desk.postman(settings(server, account)).greet())
                    .hasMessageContaining("JSON key file of a Google service account")
                    .hasMessageContaining("key.json")
                    .hasMessageNotContaining("TOPSECRET");
        }
    }
}
