package registrar.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A store's file, looked at from outside while no process has it. */
public final class StoreFile {
    private final Path file;

    private StoreFile(Path file) {
        this.file = file;
    }

    public static StoreFile in(Path data) {
        return new StoreFile(data.resolve("store.db"));
    }

    /** Everything SQLite has to say against the file; empty when it is whole. */
    public List<String> damage() throws SQLException {
        List<String> damage = new ArrayList<>(texts("PRAGMA integrity_check"));
        damage.remove("ok");
        damage.addAll(texts("PRAGMA foreign_key_check"));
        return damage;
    }

    /** The first column of a query's only row. */
    public long number(String sql) throws SQLException {
        return Long.parseLong(texts(sql).get(0));
    }

    /** The first column of a query. */
    public List<String> texts(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
