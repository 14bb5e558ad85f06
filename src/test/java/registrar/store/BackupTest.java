package registrar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

final class BackupTest {
    private static final Instant NOW = Instant.parse("2026-11-30T07:00:00Z");
    private static final String ACME = "https://acme.example/incoming/v2";

    @TempDir
    Path folder;

    private StoreAddress address;
    private Store store;

    @BeforeEach
    void openStore() throws IOException {
        address = StoreAddress.File.in(folder);
        store = Store.open(address);
    }

    @AfterEach
    void closeStore() throws IOException {
        store.close();
    }

    @Test
    void copiesIntoOneFileThatOnlyItsOwnerMayReadAndBack() throws IOException {
        tenant(ACME);
        note("kept");
        Path copy = folder.resolve("aside/copy of #1.db");
        Files.createDirectories(copy.getParent());

        store.backup(copy);
        note("not in the copy");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                .isEqualTo("rw-------");
        try (var files = Files.list(copy.getParent())) {
            assertThat(files).containsExactly(copy);
        }
        Store.restore(copy, address, NOW);
        assertThat(notes(store)).containsExactly("kept");
        assertThat(notesOfAnother()).containsExactly("kept");
    }

    @Test
    void letsOthersReadOnWhileACopyIsBroughtBack() throws IOException {
        note("old");
        Path copy = folder.resolve("copy.db");
        store.backup(copy);
        note("new");

        store.read(reader -> {
            assertThat(notes(reader)).containsExactly("new", "old");
            Store.restore(copy, address, NOW);
            assertThat(notes(reader)).as("what was seen stays").containsExactly("new", "old");
            return reader;
        });
        assertThat(notes(store)).containsExactly("old");
        note("newer");
        assertThat(notesOfAnother()).containsExactly("newer", "old");
    }

    @Test
    void bringsACopyBackWhereThereIsNoStoreOrADamagedOne() throws IOException {
        note("kept");
        Path copy = folder.resolve("copy.db");
        store.backup(copy);
        store.close();
        Path other = Files.createDirectory(folder.resolve("other")).resolve("store.db");

        Store.restore(copy, new StoreAddress.File(other), NOW);
        try (Store restored = Store.open(new StoreAddress.File(other))) {
            assertThat(notes(restored)).containsExactly("kept");
        }

        overwrite(other, 0, 20_000);
        truncate(other);
        Store.restore(copy, new StoreAddress.File(other), NOW);
        try (Store restored = Store.open(new StoreAddress.File(other))) {
            assertThat(notes(restored)).containsExactly("kept");
            assertThat(restored.laidAside()).hasSize(1);
        }
    }

    @Test
    void refusesWhatIsNoCopyAndLeavesTheStoreAsItWas() throws IOException, SQLException {
        tenant(ACME);
        note("kept");
        Path copy = folder.resolve("copy.db");
        store.backup(copy);

        refuses(folder.resolve("nowhere.db"), StopReason.USAGE, "found no file that can be read");
        refuses(
                Files.writeString(folder.resolve("notes.txt"), "hello ".repeat(99)),
                StopReason.BAD_INPUT,
                "SQLite cannot read it");
        refuses(foreign(), StopReason.BAD_INPUT, "not of this program");
        refuses(
                changed(copy, "PRAGMA user_version = 99"),
                StopReason.SETTINGS,
                "newer version of this program (schema 99");
        refuses(
                changed(copy, "UPDATE tenant SET identity = 'https://other.example'"),
                StopReason.SETTINGS,
                "is of https://other.example, the store of " + ACME);
        refuses(damaged(copy), StopReason.BAD_INPUT, "The store is as it was");
        refuses(changed(copy, "DROP TABLE run_item"), StopReason.BAD_INPUT, "tables are missing");
        refuses(
                changed(copy, "CREATE TRIGGER t AFTER INSERT ON run BEGIN DELETE FROM span; END"),
                StopReason.BAD_INPUT,
                "what this program does not make");
        assertThat(notes(store)).containsExactly("kept");
    }

    @Test
    void theStoreIsNoCopyOfItself() throws IOException {
        note("kept");
        Path live = folder.resolve("store.db");
        refuses(live, StopReason.USAGE, "found the store itself");
        refuses(Files.createSymbolicLink(folder.resolve("link.db"), live), StopReason.USAGE, "found the store itself");
        assertThat(notes(store)).containsExactly("kept");
    }

    @Test
    void aCopyThatCannotBeMadeIsToldByTheNameThatWasGiven() throws IOException {
        Path occupied = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> store.backup(occupied.resolve("copy.db")))
                .isInstanceOfSatisfying(
                        StoppedException.class,
                        told -> assertThat(told.reason()).isEqualTo(StopReason.CANNOT_CREATE))
                .hasMessageContaining("The copy " + occupied.resolve("copy.db"))
                .hasMessageNotContaining("draft");
    }

    @Test
    void replacesNoFile() throws IOException {
        Path there = Files.writeString(folder.resolve("there.db"), "mine");

        assertThatThrownBy(() -> store.backup(there))
                .isInstanceOfSatisfying(
                        StoppedException.class,
                        told -> assertThat(told.reason()).isEqualTo(StopReason.CANNOT_CREATE))
                .hasMessageContaining("but there is one");
        assertThat(there).hasContent("mine");
    }

    @Test
    void namesTheServersOwnTools() throws IOException {
        StoreAddress server = EmbeddedServer.newSchema();
        Path copy = folder.resolve("copy.db");

        try (Store there = Store.open(server)) {
            assertThatThrownBy(() -> there.backup(copy)).hasMessageContaining("pg_dump");
        }
        assertThatThrownBy(() -> Store.restore(copy, server, NOW)).hasMessageContaining("pg_restore");
    }

    private void refuses(Path copy, StopReason reason, String told) {
        assertThatThrownBy(() -> Store.restore(copy, address, NOW))
                .isInstanceOfSatisfying(
                        StoppedException.class,
                        stopped -> assertThat(stopped.reason()).isEqualTo(reason))
                .hasMessageContaining(told);
    }

    private Path changed(Path copy, String sql) throws IOException, SQLException {
        Path changed = Files.createTempFile(folder, "changed", ".db");
        Files.write(changed, Files.readAllBytes(copy));
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + changed);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
        return changed;
    }

    private Path foreign() throws SQLException {
        Path foreign = folder.resolve("foreign.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + foreign);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE songs (title TEXT)");
        }
        return foreign;
    }

    private Path damaged(Path copy) throws IOException {
        Path damaged = Files.write(folder.resolve("damaged.db"), Files.readAllBytes(copy));
        overwrite(damaged, 4096, 8192);
        return damaged;
    }

    private static void overwrite(Path file, long from, int length) throws IOException {
        try (var access = new RandomAccessFile(file.toFile(), "rw")) {
            access.seek(from == 0 ? 200 : from);
            access.write("damage! ".repeat(length / 8).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void truncate(Path file) throws IOException {
        try (var access = new RandomAccessFile(file.toFile(), "rw")) {
            access.setLength(5000);
        }
    }

    private void tenant(String identity) throws IOException {
        store.write(t -> t.update("INSERT INTO tenant (only_one, identity) VALUES (1, ?)", identity));
    }

    private void note(String word) throws IOException {
        store.write(t -> t.update("INSERT INTO feed (feed, number) VALUES (?, 1)", word));
    }

    private List<String> notesOfAnother() throws IOException {
        try (Store another = Store.open(address)) {
            return notes(another);
        }
    }

    private static List<String> notes(Store from) throws IOException {
        return from.read(BackupTest::notes);
    }

    private static List<String> notes(Transaction transaction) {
        return transaction.list(row -> row.text("feed"), "SELECT feed FROM feed ORDER BY feed");
    }
}
