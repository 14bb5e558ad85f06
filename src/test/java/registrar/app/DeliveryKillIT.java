package registrar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import registrar.sandbox.SampleCrowd;
import registrar.store.EmbeddedServer;
import registrar.testing.CountingMailServer;
import registrar.testing.Launch;
import registrar.testing.StoreFile;

/**
 * Firings killed at random points between being due and their last mail, and begun again until they are done; as often as
 * {@link StoreKillIT}. Each schedule is due once, in the past, and sends to five people.
 */
@Tag("long")
final class DeliveryKillIT {
    private static final int PEOPLE = 5;
    private static final int SLOWEST_ANSWER = 60;

    @TempDir
    Path folder;

    private final Random chance = new Random(Long.getLong("registrar.seed", 1));
    private final AtomicInteger killAfter = new AtomicInteger(Integer.MAX_VALUE);
    private final AtomicReference<Process> running = new AtomicReference<>();
    private CountingMailServer server;
    private String store;
    private long killsAtWork;
    private long killsAtMails;
    private long longest = 2000;

    @BeforeEach
    void start() throws IOException {
        server = CountingMailServer.start(taken -> answersAfter());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void losesNoMailAndSendsNoneTwiceOnSqlite() throws Exception {
        store = "jdbc:sqlite:" + folder.resolve("data/store.db");
        killAndGoOn("SQLite", "");

        assertThat(StoreFile.in(folder.resolve("data")).damage()).isEmpty();
    }

    @Test
    void losesNoMailAndSendsNoneTwiceOnPostgres() throws Exception {
        store = EmbeddedServer.newSchema().url().reveal();
        killAndGoOn("PostgreSQL", "store: " + store + "\n");
    }

    private void killAndGoOn(String name, String setting) throws Exception {
        int kills = Integer.getInteger("registrar.kills", 10);
        settings(setting, 3 * kills + 1);
        assertThat(Launch.in(folder).run("fetch", "--quiet").code()).isZero();
        goOn("s0");

        int schedules = 1;
        for (; killsAtWork + killsAtMails < kills; schedules++) {
            assertThat(schedules)
                    .as("schedules that ended before they were killed")
                    .isLessThanOrEqualTo(3 * kills);
            String schedule = "s" + schedules;
            kill(schedule);
            while (chance.nextInt(4) == 0) {
                kill(schedule);
            }
            goOn(schedule);
        }

        Map<String, Long> taken = server.taken().stream()
                .collect(Collectors.groupingBy(CountingMailServer.Taken::messageId, Collectors.counting()));
        long twice = taken.values().stream().filter(times -> times > 1).count();
        System.out.printf(
                "%d kills on %s, %d of them before the run was done and %d while its mails were sent: %d firings, %d mails,"
                        + " %d of them twice under one Message-ID%n",
                killsAtWork + killsAtMails, name, killsAtWork, killsAtMails, schedules, taken.size(), twice);
        assertThat(texts("SELECT message_id FROM mail"))
                .hasSize(schedules * PEOPLE)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(taken.keySet());
        assertThat(taken.values()).allMatch(times -> times <= 2);
        assertThat(twice).isLessThanOrEqualTo(killsAtMails);
        assertThat(texts("SELECT schedule || ' ' || recipient FROM mail")).doesNotHaveDuplicates();
        assertThat(texts("SELECT DISTINCT state FROM firing")).containsExactly("DONE");
        assertThat(texts("SELECT DISTINCT state FROM run")).containsExactly("DONE");
        assertThat(texts("SELECT DISTINCT state FROM mail")).isSubsetOf("SENT", "UNKNOWN");
        assertThat(texts("SELECT message_id FROM mail WHERE state = 'UNKNOWN'")).allMatch(id -> taken.get(id) == 2L);
        assertThat(folder.resolve("data/tmp")).isEmptyDirectory();
    }

    private void settings(String store, int schedules) throws IOException {
        SampleCrowd.write(Optional.empty(), 200, folder.resolve("crowd.ndjson"));
        String to = IntStream.range(0, PEOPLE)
                .mapToObj(person -> "p" + person + "@acme.example")
                .collect(Collectors.joining(", ", "[", "]"));
        var text = new StringBuilder(store + """
                source: crowd.ndjson
                mail: {host: 127.0.0.1, port: %d, security: none, from: reports@acme.example, pace: 6000}
                schedules:
                """.formatted(server.port()));
        for (int i = 0; i < schedules; i++) {
            text.append("  - {name: s%d, when: \"0 6 1 * *\", report: roster, format: [xlsx, csv], to: %s}%n"
                    .formatted(i, to));
        }
        Files.writeString(folder.resolve("registrar.yaml"), text);
    }

    /** In the server's thread: here it has the message, and the client no answer. */
    private long answersAfter() {
        if (killAfter.decrementAndGet() == 0) {
            running.get().destroyForcibly();
        }
        return chance.nextInt(SLOWEST_ANSWER);
    }

    /** At a moment after the firing began, or when one of its mails has come whole. */
    private void kill(String schedule) throws Exception {
        boolean byMail = chance.nextInt(3) == 0;
        killAfter.set(byMail ? 1 + chance.nextInt(PEOPLE) : Integer.MAX_VALUE);
        int attempts = attempts(schedule);
        Process run = Launch.in(folder).start("schedule", "run", schedule, "--quiet");
        running.set(run);
        while (run.isAlive() && attempts(schedule) == attempts && !byMail) {
            run.waitFor(5, TimeUnit.MILLISECONDS);
        }
        run.waitFor(byMail ? 60_000 : chance.nextLong(longest), TimeUnit.MILLISECONDS);
        boolean killed = run.isAlive() || run.exitValue() == 128 + 9;
        run.destroyForcibly().waitFor();
        killAfter.set(Integer.MAX_VALUE);
        if (killed
                && texts("SELECT state FROM firing WHERE schedule = '" + schedule + "'")
                        .contains("DONE")) {
            killsAtMails++;
        } else if (killed) {
            killsAtWork++;
        }
        age();
    }

    private int attempts(String schedule) throws SQLException {
        return texts("SELECT attempts FROM firing WHERE schedule = '" + schedule + "'").stream()
                .mapToInt(Integer::parseInt)
                .sum();
    }

    private void goOn(String schedule) throws Exception {
        long begun = System.nanoTime();
        Launch.Ended ended = Launch.in(folder).run("schedule", "run", schedule, "--quiet");
        longest = Math.max(500, Math.min(longest, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun)));

        assertThat(ended.code()).as(ended.err() + ended.out()).isIn(0, 2);
        assertThat(texts("SELECT state FROM firing WHERE schedule = '" + schedule + "'"))
                .containsExactly("DONE");
    }

    /** What is dead is known to be after a while: as if that had passed. */
    private void age() throws SQLException {
        String longAgo = "'2000-01-01T00:00:00.000Z'";
        update("UPDATE firing SET beat = " + longAgo + " WHERE state = 'RUNNING'");
        update("UPDATE mail SET started = " + longAgo + " WHERE state = 'SENDING'");
    }

    private List<String> texts(String sql) throws SQLException {
        return asked(statement -> {
            List<String> texts = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        });
    }

    private void update(String sql) throws SQLException {
        asked(statement -> statement.executeUpdate(sql));
    }

    private interface Question<T> {
        T of(Statement statement) throws SQLException;
    }

    private <T> T asked(Question<T> question) throws SQLException {
        try (Connection connection = DriverManager.getConnection(store);
                Statement statement = connection.createStatement()) {
            return question.of(statement);
        }
    }
}
