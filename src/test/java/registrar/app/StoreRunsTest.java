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
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import registrar.cli.Surroundings;
import registrar.store.Store;
import registrar.store.StoreAddress;
import registrar.store.outbox.Draft;
import registrar.store.outbox.Outbox;

/** Snapshots taken and reported from, as a user would: a folder is the tenant, and days go by. */
final class StoreRunsTest {
    private static final Pattern ID = Pattern.compile("Snapshot (\\S+) of");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Instant now = Instant.parse("2026-03-01T09:00:00Z");

    @BeforeEach
    void adaIsTheFirst() throws IOException {
        learner("ada", "Ada");
        write("registrar.yaml", "source: acme\nzone: America/New_York\n");
    }

    @Test
    void readsTheTenantUntilThereIsASnapshotAndThenTheStore() throws IOException {
        assertThat(run("credentials", "--format", "csv")).isZero();
        assertThat(folder.resolve("data/store.db")).doesNotExist();

        fetch();
        learner("ben", "Ben");

        assertThat(names()).containsExactly("ada");
        assertThat(said()).contains("From snapshot 20260301T090000Z-", "taken 2026-03-01 04:00 (America/New_York)");
    }

    @Test
    void forgetsNobodyByAnAddressThatSeveralHave() throws IOException {
        for (String id : List.of("ben", "eva")) {
            write(
                    "acme/" + id + ".json",
                    "{\"id\":\"" + id + "\",\"email\":\"desk@acme.example\",\"purchasedCourses\":[]}");
        }
        fetch();

        assertThat(run("forget", "desk@acme.example")).isEqualTo(64);

        assertThat(err.toString(UTF_8)).contains("several who have or had that e-mail address: ben, eva");
        assertThat(run("forget", "ben")).isZero();
    }

    @Test
    void tellsTheLinesOfTheSideFileThatNameNobody() throws IOException {
        write("certificates.csv", """
                learner,course,certificate,issued,expires,number,external
                ada,C-1,k-1,2026-01-02,2027-01-01,,
                aad,C-1,k-2,2026-01-02,2027-01-01,,
                """);
        write("registrar.yaml", "source: acme\nzone: America/New_York\ncertificates: certificates.csv\n");

        fetch();

        assertThat(said())
                .contains("Nobody of the snapshot is meant by 1 line of the file of certificates: 3. Check the ids");
    }

    @Test
    void aCopyDoesNotBringBackWhoWasForgottenSince() throws IOException {
        learner("ben", "Ben");
        fetch();
        assertThat(run("backup", "copy.db")).isZero();
        assertThat(run("forget", "ben")).isZero();

        assertThat(run("restore", "copy.db")).isZero();

        assertThat(names()).containsExactly("ada");
    }

    @Test
    void aCopyKeepsWhoWasForgottenAndCameBackBeforeItWasMade() throws IOException {
        learner("ben", "Ben");
        fetch();
        assertThat(run("forget", "ben")).isZero();
        now = now.plusSeconds(86_400);
        fetch();
        assertThat(run("backup", "copy.db")).isZero();

        assertThat(run("restore", "copy.db")).isZero();

        assertThat(names()).containsExactly("ada", "ben");
    }

    @Test
    void saysWhatMailsTellOfWhoeverIsForgotten() throws IOException {
        write("acme/ben.json", "{\"id\":\"ben\",\"email\":\"ben@acme.example\",\"purchasedCourses\":[]}");
        fetch();
        mail("transcript", "Ben@acme.example");
        mail("roster", "ann@acme.example");

        assertThat(run("forget", "ben")).isZero();

        assertThat(said())
                .contains("Removed from the outbox: 1 mail to them.")
                .contains("1 mail to others may tell of them and can still be sent");
    }

    @Test
    void aCopyOnAnotherMachineSendsNothingByItself() throws IOException {
        fetch();
        mail("roster", "ann@acme.example");
        assertThat(run("backup", "copy.db")).isZero();

        assertThat(run("restore", "copy.db", "--data", "elsewhere")).isZero();
        assertThat(said()).contains("1 mail may have been sent since and will not be sent by itself.");
        assertThat(run("restore", "copy.db")).isZero();
        assertThat(said()).doesNotContain("mail");
    }

    private void mail(String batch, String recipient) throws IOException {
        try (Store store = Store.open(StoreAddress.File.in(folder.resolve("data")))) {
            var outbox = new Outbox(store);
            outbox.draft(
                    new Draft(batch, batch, Optional.empty(), recipient, "<1>", "Hello", true, body -> body.write(7)),
                    now);
            outbox.release(batch, now);
        }
    }

    @Test
    void readsAFolderThatIsAskedForAndLeavesTheStoreAlone() throws IOException {
        fetch();
        learner("ben", "Ben");

        assertThat(names("--source", "acme")).containsExactly("ada", "ben");
        assertThat(said()).doesNotContain("From snapshot");
    }

    @Test
    void readsAFolderThatIsCalledLikeTheStore() throws IOException {
        fetch();
        write("store/chloe.json", "{\"id\": \"chloe\", \"firstName\": \"Chloé\"}");

        assertThat(names("--source", "./store")).containsExactly("chloe");
        assertThat(names("--source", "store")).containsExactly("ada");
    }

    @Test
    void readsTheSnapshotInForceOnAPastDay() throws IOException {
        String first = fetch();
        now = Instant.parse("2026-04-01T09:00:00Z");
        learner("ben", "Ben");
        String second = fetch();

        assertThat(names()).containsExactly("ada", "ben");
        assertThat(names("--as-of", "2026-03-31")).containsExactly("ada");
        assertThat(said()).contains("From snapshot " + first);
        assertThat(names("--as-of", "2026-04-01")).containsExactly("ada", "ben");
        assertThat(names("--as-of", "2027-01-01")).containsExactly("ada", "ben");
        assertThat(names("--source", "snapshot:" + first)).containsExactly("ada");
        assertThat(names("--source", "snapshot:20260401")).containsExactly("ada", "ben");
        assertThat(said()).contains("From snapshot " + second);
    }

    @Test
    void tellsWhatChangedSinceTheSnapshotBeforeOrAnother() throws IOException {
        String first = fetch();
        now = Instant.parse("2026-04-01T09:00:00Z");
        learner("ben", "Ben");
        fetch();
        now = Instant.parse("2026-05-01T09:00:00Z");
        learner("chloe", "Chloé");
        fetch();

        assertThat(joined()).containsExactly("chloe");
        assertThat(joined("--since", "snapshot:" + first)).containsExactly("ben", "chloe");
        assertThat(joined("--since", "2026-03-31")).containsExactly("ben", "chloe");
        assertThat(joined("--since", "2026-04-01T09:00:00Z")).containsExactly("chloe");
        assertThat(joined("--as-of", "2026-04-15")).containsExactly("ben");
        assertThat(joined("--source", "acme", "--since", "snapshot:20260401")).containsExactly("chloe");
    }

    @Test
    void tellsWhatChangedBetweenFolders() throws IOException {
        learner("ada", "Ada", "kept");
        learner("ben", "Ben");

        assertThat(joined("--source", "acme", "--since", "kept@2026-02-01")).containsExactly("ben");
    }

    @Test
    void saysWhenThereIsNothingToCompareWith() throws IOException {
        fetch();

        refused(64, "take a second snapshot", "changes");
        refused(64, "lies after the moment of the report", "changes", "--since", "2027-01-01");
        refused(64, "found none; the oldest is", "changes", "--since", "2026-02-01");
        refused(64, "Nearest: 2026", "changes", "--since", "snapshot:1999");
    }

    @Test
    void saysWhenNoSnapshotWasInForce() throws IOException {
        String id = fetch();

        refused(64, "found none; the oldest is " + id, "roster", "--as-of", "2026-02-01");
    }

    @Test
    void saysWhichSnapshotsThereAre() throws IOException {
        String id = fetch();

        refused(64, "Nearest: " + id, "roster", "--source", "snapshot:20260228");
        refused(64, "Expected the id of a snapshot, found \"\"", "roster", "--source", "snapshot:");
        assertThat(run("snapshots")).isZero();
        assertThat(said()).contains(id, "full", "complete");
    }

    @Test
    void saysThatThereIsNoStoreYetAndMakesNone() throws IOException {
        refused(64, "\"registrar fetch\" makes it", "roster", "--source", "store");
        refused(64, "\"registrar fetch\" makes it", "roster", "--source", "snapshot:2026");
        assertThat(run("snapshots")).isZero();
        assertThat(said()).contains("There is no snapshot yet");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void refusesToReportAnotherTenantThanTheSettingsName() throws IOException {
        fetch();
        learner("ada", "Ada", "birch");
        write("registrar.yaml", "source: birch\n");

        refused(78, "The store holds snapshots of acme, but source in the settings is birch", "roster");
        refused(78, "acme", "fetch");
        assertThat(names("--source", "store")).containsExactly("ada");
    }

    @Test
    void warnsOfASnapshotThatIsOlderThanMaxAge() throws IOException {
        write("registrar.yaml", "source: acme\nmax-age: P1D\n");
        fetch();

        now = now.plusSeconds(3600);
        run("roster", "--format", "csv");
        assertThat(err.toString(UTF_8)).isEmpty();

        now = now.plusSeconds(50 * 3600);
        run("roster", "--format", "csv");
        assertThat(err.toString(UTF_8)).contains("The snapshot is 2 days older", "max-age in the settings is 24 hours");
    }

    @Test
    void removesSnapshotsThatGrewOlderThanTheyAreKept() throws IOException {
        write("registrar.yaml", "source: acme\nkeep: P30D\n");
        fetch();
        now = Instant.parse("2026-04-10T09:00:00Z");
        fetch();

        assertThat(said()).contains("Removed 1 snapshot older");
        run("snapshots");
        assertThat(said()).contains("20260410T090000Z").doesNotContain("20260301T090000Z");
    }

    @Test
    void namesWhoIsLeftOutOfTheSnapshot() throws IOException {
        write("acme/cut.json", "{\"id\": \"ben\", \"firstN");

        assertThat(run("fetch")).isEqualTo(2);
        assertThat(said()).contains("1 learner,", "1 left out", "Left out:\n  ben: ");
    }

    @Test
    void journalsFetches() throws IOException {
        fetch();

        assertThat(run("runs", "list")).isZero();
        assertThat(said()).contains("-fetch-", "done");
    }

    @Test
    void tellsWhoHoldsTheDataFolder() throws IOException {
        try (var held = registrar.store.DataFolder.open(folder.resolve("data"))) {
            refused(75, held.path().toString(), "fetch");
        }
    }

    private String fetch() {
        assertThat(run("fetch")).as(err.toString(UTF_8)).isZero();
        var id = ID.matcher(said());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    /** Learners in the summary's count are not enough: the ids that a report over everybody meets. */
    private List<String> names(String... more) throws IOException {
        var arguments = new java.util.ArrayList<>(List.of("transcript", "--all", "--format", "json", "--out", "t"));
        arguments.addAll(List.of(more));
        assertThat(run(arguments.toArray(String[]::new)))
                .as(err.toString(UTF_8))
                .isZero();
        try (var files = Files.list(folder.resolve("t"))) {
            List<Path> all = files.toList();
            List<String> ids = all.stream()
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("transcript_"))
                    .map(name -> name.split("_")[1])
                    .sorted()
                    .toList();
            for (Path file : all) {
                Files.delete(file);
            }
            return ids;
        }
    }

    private List<String> joined(String... more) throws IOException {
        var arguments = new java.util.ArrayList<>(List.of("changes", "--format", "csv", "--out", "-", "--quiet"));
        arguments.addAll(List.of(more));
        assertThat(run(arguments.toArray(String[]::new)))
                .as(err.toString(UTF_8))
                .isZero();
        return said().lines()
                .filter(line -> line.contains(",JOINED,") || line.contains(",joined,"))
                .map(line -> line.split(",")[0])
                .toList();
    }

    private void learner(String id, String name) throws IOException {
        learner(id, name, "acme");
    }

    private void learner(String id, String name, String tenant) throws IOException {
        write(
                tenant + "/" + id + ".json",
                "{\"id\": \"" + id + "\", \"firstName\": \"" + name + "\", \"purchasedCourses\": []}");
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void refused(int code, String told, String... arguments) {
        assertThat(run(arguments)).as(err.toString(UTF_8)).isEqualTo(code);
        assertThat(err.toString(UTF_8)).startsWith("registrar: ").contains(told).doesNotContain("Exception");
    }

    private String said() {
        return out.toString(UTF_8);
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        var around = new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                out,
                err,
                false,
                Map.of(),
                folder,
                Clock.fixed(now, ZoneOffset.UTC));
        return Main.run(around, arguments);
    }
}
