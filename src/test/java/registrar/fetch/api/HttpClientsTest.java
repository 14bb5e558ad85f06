package registrar.fetch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.setting.Secret;
import registrar.store.DataFolder;
import registrar.testing.MovedTime;
import registrar.testing.ScriptedServer;
import registrar.testing.ScriptedServer.Reply;

class HttpClientsTest {
    private static final String PASSWORD = "changeit";

    @TempDir
    Path temp;

    private ApiSource source(String address, Optional<URI> proxy, Optional<Path> caFile, DataFolder data) {
        ApiSettings settings =
                new ApiSettings(ApiAddress.parse(address), Secret.of("key"), OptionalInt.empty(), 1, proxy, caFile);
        return new ApiSource(settings, data, new MovedTime(), ApiTenant.limits());
    }

    private boolean ping(String address, Optional<URI> proxy, Optional<Path> caFile) throws IOException {
        try (DataFolder data = DataFolder.open(temp.resolve("data"))) {
            return source(address, proxy, caFile, data).ping();
        }
    }

    /** Signed by itself, so trusted by nobody who was not told to. */
    private HttpsServer secureServer() throws Exception {
        Path store = temp.resolve("store.p12");
        keytool(
                "-genkeypair",
                "-alias",
                "a",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-keystore",
                store.toString());
        keytool("-exportcert", "-rfc", "-alias", "a", "-keystore", store.toString(), "-file", caFile().toString());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            byte[] body = "{\"valid\":true}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    private Path caFile() {
        return temp.resolve("ca.pem");
    }

    private static void keytool(String... arguments) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storepass", PASSWORD, "-storetype", "PKCS12"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    @Test
    void trustsTheAuthorityOfTheCaFile() throws Exception {
        HttpsServer server = secureServer();
        String address = "https://localhost:" + server.getAddress().getPort();
        try {
            assertThat(ping(address, Optional.empty(), Optional.of(caFile()))).isTrue();
            assertThatThrownBy(() -> ping(address, Optional.empty(), Optional.empty()))
                    .isInstanceOfSatisfying(
                            StoppedException.class, e -> assertThat(e.reason()).isEqualTo(StopReason.UNAVAILABLE))
                    .hasMessageContaining("is not trusted")
                    .hasMessageContaining("ca-file");
        } finally {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no certificate", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"})
    void aCaFileWithoutCertificatesIsSaid(String text) throws IOException {
        Files.writeString(caFile(), text);
        assertThatThrownBy(() -> ping("https://localhost:1", Optional.empty(), Optional.of(caFile())))
                .isInstanceOfSatisfying(
                        StoppedException.class, e -> assertThat(e.reason()).isEqualTo(StopReason.SETTINGS))
                .hasMessageContaining("ca.pem, but they cannot be read");
    }

    @Test
    void goesThroughTheProxy() throws IOException {
        try (ScriptedServer proxy = ScriptedServer.start(r -> r.headers().containsKey("proxy-authorization")
                ? Reply.json("{\"valid\":true}")
                : Reply.status(407).header("Proxy-Authenticate", "Basic realm=\"p\""))) {
            URI address = URI.create(proxy.address().replace("http://", "http://user:word@"));
            assertThat(ping("http://127.0.0.1:1", Optional.of(address), Optional.empty()))
                    .isTrue();
            assertThat(proxy.requests().get(1).target()).isEqualTo("http://127.0.0.1:1/incoming/v2/ping");
            assertThat(proxy.requests().get(1).headers()).containsEntry("proxy-authorization", "Basic dXNlcjp3b3Jk");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a b", "schlüssel"})
    void aKeyThatIsNoneIsSaidAndNotShown(String key) throws IOException {
        try (DataFolder data = DataFolder.open(temp.resolve("data"))) {
            ApiSettings settings = ApiSettings.of(ApiAddress.parse("http://127.0.0.1:1"), Secret.of(key));
            assertThatThrownBy(() -> new ApiSource(settings, data).ping())
                    .isInstanceOfSatisfying(
                            StoppedException.class, e -> assertThat(e.reason()).isEqualTo(StopReason.SETTINGS))
                    .hasMessageContaining("The API key")
                    .hasMessageNotContaining(key);
        }
    }
}
