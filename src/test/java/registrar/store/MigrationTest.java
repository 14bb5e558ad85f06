package registrar.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store of the first schema is brought to this one, on each kind of data base. */
final class MigrationTest extends StoreCase {
    private static final List<String> TABLES = List.of(
            "tenant",
            "snapshot",
            "piece",
            "dictionary",
            "version",
            "span",
            "left_out",
            "event",
            "feed",
            "side_file",
            "side_line",
            "list_page",
            "staged",
            "staged_piece",
            "forgotten",
            "run",
            "run_item");

    @TempDir
    Path migrations;

    private Database database;

    @BeforeEach
    void openTheFirstSchema() throws IOException {
        Files.copy(
                Schema.class.getResourceAsStream("/registrar/store/migration/V1__store.sql"),
                migrations.resolve("V1__store.sql"),
                StandardCopyOption.REPLACE_EXISTING);
        if (kept == Kept.SQLITE) {
            address = StoreAddress.File.in(folder.resolve("old"));
            database = new SqliteFile(((StoreAddress.File) address).path());
        } else {
            address = EmbeddedServer.newSchema();
            database = new PostgresServer(((StoreAddress.Server) address).url());
        }
    }

    @Test
    void keepsEverythingThatAnOlderStoreHolds() throws IOException {
        Map<String, List<String>> before;
        try (Store old = Store.open(database, new Schema(List.of("filesystem:" + migrations), 1))) {
            old.write(MigrationTest::fill);
            before = old.read(MigrationTest::content);
        }
        assertThat(before)
                .hasSize(TABLES.size())
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());

        try (Store migrated = Store.open(address)) {
            assertThat(migrated.read(MigrationTest::content)).isEqualTo(before);
            assertThat(migrated.<Long>read(t -> t.number("SELECT count(*) AS n FROM mail_lane")))
                    .isEqualTo(1);
        }
    }

    private static Transaction fill(Transaction t) {
        byte[] bytes = {0, -1, 39, 10};
        t.update("INSERT INTO tenant VALUES (1, 'https://acme.example')");
        t.update(
                "INSERT INTO snapshot (number, id, kind, taken_at, seats_read_at, touched_at, source, clients) VALUES"
                        + " (1, 's', 'FULL', 'm', 'm', 'm', ?, ?)",
                "Büro \uD83E\uDD8A",
                bytes);
        t.update("INSERT INTO piece VALUES (?, ?)", bytes, bytes);
        t.update("INSERT INTO dictionary VALUES (1, ?)", bytes);
        t.update("INSERT INTO version VALUES (?, ?, ?, 1)", bytes, bytes, bytes);
        t.update("INSERT INTO span VALUES (?, 1, NULL, ?, ?, ?)", bytes, bytes, bytes, bytes);
        t.update("INSERT INTO left_out VALUES (1, ?, 'NOT_FOUND', 'it''s gone')", bytes);
        t.update("INSERT INTO event VALUES (?, 'award', ?, ?, 'm', 1, ?)", bytes, bytes, bytes, bytes);
        t.update("INSERT INTO feed VALUES ('award', 'm', NULL, 1, 0)");
        t.update("INSERT INTO side_file VALUES (1, 'd')");
        t.update("INSERT INTO side_line VALUES (1, ?, ?, ?)", bytes, bytes, bytes);
        t.update("INSERT INTO list_page VALUES ('users', 1, 2, NULL, ?, 3, 4, 5, 6, 7, 8)", bytes);
        t.update("INSERT INTO staged VALUES (?, 1, 2, NULL, ?, ?, NULL)", bytes, bytes, bytes);
        t.update("INSERT INTO staged_piece VALUES ('client', ?, ?)", bytes, bytes);
        t.update("INSERT INTO forgotten VALUES ('m', ?, 'ann', 1, 2, 3)", bytes);
        t.update("INSERT INTO run (id, command, arguments, folder, os_user, process, state, started) VALUES"
                + " ('r', 'roster', '--all', '/', 'ann', 'p', 'DONE', 'm')");
        t.update("INSERT INTO run_item VALUES ('r', ?, 'DOCUMENTED', 'a.pdf', 1, 2, NULL, NULL, '')", bytes);
        return t;
    }

    private static Map<String, List<String>> content(Transaction t) {
        Map<String, List<String>> content = new TreeMap<>();
        TABLES.forEach(table -> content.put(table, rows(t, table)));
        return content;
    }

    private static List<String> rows(Transaction t, String table) {
        return t.handle()
                .createQuery("SELECT * FROM " + table)
                .map((row, context) -> text(row))
                .list();
    }

    private static String text(ResultSet row) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            Object value = row.getObject(column);
            values.add(value instanceof byte[] bytes ? Base64.getEncoder().encodeToString(bytes) : "" + value);
        }
        return String.join("|", values);
    }
}
