package registrar.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import registrar.cli.Checkup;
import registrar.cli.Surroundings;
import registrar.store.EmbeddedServer;
import registrar.testing.ScriptedServer;
import registrar.testing.ScriptedServer.Reply;

/** What the doctor says of each trouble, as a user would read it. */
final class DoctorTest {
    private static final String KEY = "sk-CANARY-of-the-key";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<String, String> environment = new HashMap<>(Map.of("REGISTRAR_API_KEY", KEY));
    private Instant now = Instant.parse("2026-03-01T09:00:00Z");

    @BeforeEach
    void adaIsOfAcme() throws IOException {
        write("acme/ada.json", "{\"id\":\"ada\",\"email\":\"ada@acme.example\",\"purchasedCourses\":[]}");
        write("registrar.yaml", "source: acme\nzone: Europe/Berlin\n");
    }

    @Test
    void findsAllWellWhenItIs() throws IOException {
        assertThat(run("fetch")).isZero();

        assertThat(doctor()).isZero();

        assertThat(said())
                .contains(
                        "ok    settings   " + folder.resolve("registrar.yaml") + " is read without a mistake.\n",
                        "ok    source     The folder " + folder.resolve("acme") + " holds 1 JSON file.\n",
                        "the newest snapshot is less than a minute old, of 1 learner of acme.\n",
                        "ok    integrity  SQLite finds the store's file whole.\n",
                        "ok    fonts      Latin, Greek, Cyrillic, Arabic,")
                .doesNotContain("fail  ");
    }

    @Test
    void makesNothingWhileItLooks() throws IOException {
        assertThat(doctor()).isZero();

        assertThat(said()).contains("warn  store      There is no store in " + folder.resolve("data") + " yet.");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void tellsAllMistakesInTheSettingsAndEndsThere() throws IOException {
        write("registrar.yaml", "sorce: acme\nzone: Europe/Berlim\n");

        assertThat(doctor()).isEqualTo(78);

        assertThat(said())
                .contains(
                        "fail  settings   2 problems in",
                        "line 1, sorce: is not a known key; the nearest is source",
                        "Europe/Berlin",
                        "The rest goes by the settings and was not looked at.",
                        "1 failed.")
                .doesNotContain("fonts");
    }

    @Test
    void warnsOfAnOldSnapshotAndOfOneOfAnotherTenant() throws IOException {
        write("registrar.yaml", "source: acme\nmax-age: P1D\n");
        assertThat(run("fetch")).isZero();
        now = now.plus(Duration.ofDays(3));

        assertThat(doctor()).isZero();
        assertThat(said()).contains("warn  store", "3 days old", "older than max-age (P1D). Run \"registrar fetch\".");

        write("registrar.yaml", "source: other\n");
        assertThat(doctor()).isEqualTo(69);
        assertThat(said())
                .contains(
                        "fail  source     Expected a folder", "but the source in the settings is other. Set the other");
    }

    @Test
    void findsADamagedStore() throws IOException {
        assertThat(run("fetch")).isZero();
        damage(folder.resolve("data/store.db"));

        assertThat(doctor()).isEqualTo(74);

        assertThat(said()).containsAnyOf("fail  store", "fail  integrity");
    }

    @Test
    void warnsOfAKeyThatOthersMayRead() throws IOException {
        write("key", KEY);
        Files.setPosixFilePermissions(folder.resolve("key"), PosixFilePermissions.fromString("rw-r--r--"));
        write("registrar.yaml", "source: acme\napi-key-file: key\n");

        assertThat(doctor()).isZero();

        assertThat(said())
                .contains("warn  settings   Others on this machine may read", "chmod 600")
                .doesNotContain("CANARY");
    }

    @Test
    void tellsTheBudgetAndHoldsTheClockAgainstTheTenants() throws IOException {
        Reply pong = Reply.json("{\"valid\":true}")
                .header("X-RateLimit-Limit", "600")
                .header("X-RateLimit-Remaining", "598");
        assertThat(asked(pong.header("Date", "Sun, 01 Mar 2026 09:00:00 GMT"), ""))
                .isZero();
        assertThat(said())
                .contains("takes the key and answers in", "its budget is 600 requests a minute, 598 left now.")
                .contains("ok    clock      This machine's clock agrees with that of 127.0.0.1:");

        assertThat(asked(pong.header("Date", "Sun, 01 Mar 2026 09:00:20 GMT"), "rate: 900\n"))
                .isZero();
        assertThat(said())
                .contains("warn  source", "it allows 600 requests a minute, but rate in the settings is 900.")
                .contains("warn  clock      This machine's clock is 20 s behind that of 127.0.0.1:");

        assertThat(asked(pong.header("Date", "Sun, 01 Mar 2026 08:30:00 GMT"), ""))
                .isEqualTo(78);
        assertThat(said()).contains("fail  clock      This machine's clock is 30 minutes ahead of that of 127.0.0.1:");
    }

    @Test
    void holdsTheClockAgainstADataBaseServersAndTellsNothingOfItsAddress() throws IOException {
        environment.put("STORE", EmbeddedServer.newSchema().url().reveal());
        write("registrar.yaml", "source: acme\nstore: ${STORE}\n");

        assertThat(doctor()).isEqualTo(78);

        assertThat(said())
                .contains("warn  store      PostgreSQL", "holds no snapshot yet")
                .contains("ok    integrity  The PostgreSQL server looks after that itself.")
                .contains("fail  clock      This machine's clock is", "behind that of PostgreSQL")
                .doesNotContain("currentSchema", "jdbc:");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            401 | 77 | does not accept the API key (401). Check REGISTRAR_API_KEY
            403 | 77 | knows the API key but allows it nothing (403)
            404 | 69 | the answer 404, so it may not be the API
            503 | 69 | the answer 503. Try again later.
            301 | 69 | but it leads to nowhere
            429 | 0  | allows no more requests for now (429)
            """)
    void tellsWhatTheTenantAnswers(int status, int code, String words) throws IOException {
        assertThat(asked(Reply.status(status), "")).isEqualTo(code);

        assertThat(said()).contains(words).doesNotContain("CANARY");
    }

    @Test
    void tellsALogInPageAndAKeyThatIsNotValid() throws IOException {
        assertThat(asked(Reply.json("<!DOCTYPE html><title>Sign in</title>"), ""))
                .isEqualTo(69);
        assertThat(said()).contains("something else than JSON, as log-in pages are");

        assertThat(asked(Reply.json("{\"valid\": false}"), "")).isEqualTo(77);
    }

    @Test
    void tellsThatNobodyAnswers() throws IOException {
        write("registrar.yaml", "source: http://127.0.0.1:1\n");

        assertThat(doctor()).isEqualTo(69);

        assertThat(said()).contains("fail  source", "nothing answers there. Check the address");
    }

    @Test
    void readsTemplatesBeforeADocumentNeedsThem() throws IOException {
        write("looks/transcript.html", "<html>\n<body>\n<p>not closed\n</body></html>");
        write("looks/roster.html", "<p th:utext=\"${learner.name}\"></p>");
        write("looks/own.html", "<p>mine</p>");

        assertThat(run("doctor", "--template", "looks")).isEqualTo(78);

        assertThat(said())
                .contains("fail  templates", "transcript.html, line 4: expected well-formed XML", "roster.html");

        Files.delete(folder.resolve("looks/roster.html"));
        write("looks/transcript.html", "<html><body><br/>&nbsp;</body></html>");
        assertThat(run("doctor", "--template", "looks")).isZero();
        assertThat(said()).contains("ok    templates  Read: transcript.html.", "Of no built-in one's name", "own.html");
    }

    @Test
    void leavesAloneWhatHangs() throws IOException {
        var never = new CountDownLatch(1);
        Check hanging = new Check() {
            @Override
            public String about() {
                return "network";
            }

            @Override
            public Duration patience() {
                return Duration.ofMillis(20);
            }

            @Override
            public Checkup look() throws IOException {
                try {
                    never.await();
                } catch (InterruptedException stop) {
                    Thread.currentThread().interrupt();
                }
                return new Checkup.Fine("network", "never said");
            }
        };

        Checkup checkup = Doctor.looked(hanging);

        assertThat(checkup).isInstanceOf(Checkup.Faulty.class);
        assertThat(checkup.words()).startsWith("Not done within 0 s, so something it waits for hangs");
    }

    @Test
    void judgesTheRoomThatIsLeft() {
        assertThat(SpaceCheck.judge(50_000_000, 0)).isInstanceOf(Checkup.Faulty.class);
        assertThat(SpaceCheck.judge(900_000_000, 0)).isInstanceOf(Checkup.Doubtful.class);
        assertThat(SpaceCheck.judge(5_000_000_000L, 3_000_000_000L)).isInstanceOf(Checkup.Doubtful.class);
        assertThat(SpaceCheck.judge(5_000_000_000L, 1_000_000_000L).words())
                .isEqualTo("5.0 GB are free in the data folder.");
    }

    private int asked(Reply reply, String more) throws IOException {
        try (ScriptedServer tenant = ScriptedServer.start(request -> reply)) {
            write("registrar.yaml", "source: " + tenant.address() + "\n" + more);
            return doctor();
        }
    }

    private int doctor() throws IOException {
        return run("doctor");
    }

    private int run(String... arguments) {
        out.reset();
        var around = new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                out,
                out,
                false,
                environment,
                folder,
                Clock.fixed(now, ZoneOffset.UTC));
        return Main.run(around, arguments);
    }

    private String said() {
        return out.toString(UTF_8);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, UTF_8);
    }

    /** All but the first page, which says that it is a store at all. */
    private static void damage(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            for (long at = 4096; at < bytes.length(); at += 4096) {
                bytes.seek(at);
                bytes.write(new byte[64]);
            }
        }
    }
}
