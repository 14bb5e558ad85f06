package registrar.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

/** A copy of the store in one file, as people put it aside. */
final class SqliteCopy {
    /** Tables of the first schema on. */
    private static final String NEEDED = "('tenant', 'snapshot', 'piece', 'dictionary', 'version', 'span', 'left_out',"
            + " 'event', 'feed', 'side_file', 'side_line', 'list_page', 'staged', 'staged_piece', 'forgotten', 'run',"
            + " 'run_item')";

    private final Path file;

    SqliteCopy(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** Copies what this connection sees; the copy has its name when it is whole and on the disk. */
    void make(Connection from) throws IOException {
        if (Files.exists(file)) {
            throw new StoppedException(
                    StopReason.CANNOT_CREATE,
                    "Expected to write a new file at " + file + ", but there is one. Give another name.");
        }
        Path draft = file.resolveSibling("." + file.getFileName() + ".draft");
        try {
            Files.deleteIfExists(draft);
            make(draft);
            write(from, draft);
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (StoppedException told) {
            throw told;
        } catch (IOException refused) {
            throw cannot(Reason.of(refused), refused);
        } finally {
            discard(draft);
        }
    }

    /** Into a working copy, which is another store's from here on. */
    void duplicate(Path draft) throws SQLException, IOException {
        try (Connection copy = open();
                var statement = copy.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, draft.toString());
            statement.execute();
        } catch (SQLException trouble) {
            throw SqliteTrouble.explain(trouble, draft).orElseThrow(() -> trouble);
        }
    }

    private static void discard(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException stays) {
            // what went wrong before is worth more telling
        }
    }

    private void make(Path draft) throws StoppedException {
        try {
            PrivateFile.make(draft);
        } catch (IOException refused) {
            throw cannot(
                    refused.getCause() instanceof IOException cause ? Reason.of(cause) : Reason.of(refused), refused);
        }
    }

    private StoppedException cannot(String reason, IOException refused) {
        return new StoppedException(
                StopReason.CANNOT_CREATE,
                "The copy " + file + " cannot be written (" + reason
                        + "). Give another name, or mend the folder's permissions.",
                refused);
    }

    private void write(Connection from, Path draft) throws IOException {
        try (var statement = from.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, draft.toString());
            statement.execute();
            String found = new SqliteCopy(draft).integrity();
            if (!found.equals("ok")) {
                throw SqliteHeader.damaged(file, "the copy is not whole: " + found, null);
            }
        } catch (SQLException trouble) {
            if (trouble instanceof SQLiteException told && told.getResultCode() == SQLiteErrorCode.SQLITE_FULL) {
                throw new StoppedException(
                        StopReason.INPUT_OUTPUT,
                        "The copy " + file
                                + " cannot be written: the disk is full. Free some space there, or give another place.",
                        trouble);
            }
            throw SqliteTrouble.explain(trouble, draft).orElseThrow(() -> new IllegalStateException(trouble));
        }
    }

    /**
     * Sees whether this can take the place of a store.
     *
     * @param newest schema that this program knows
     * @param tenant whom the store is of; empty when it is nobody's yet
     */
    void check(int newest, Optional<String> tenant) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new StoppedException(
                    StopReason.USAGE, "Expected a copy of the store at " + file + ", found no file that can be read.");
        }
        try (Connection copy = open()) {
            checkOurs(copy, newest);
            String found = integrity(copy);
            if (!found.equals("ok")) {
                throw unusable(
                        "it is damaged (" + found.replaceAll("[\\s*]+", " ").strip() + ")", null);
            }
            checkTables(copy);
            Optional<String> of = tenant(copy);
            if (of.isPresent() && tenant.isPresent() && !of.equals(tenant)) {
                throw new StoppedException(
                        StopReason.SETTINGS,
                        "The copy " + file + " is of " + of.get() + ", the store of " + tenant.get()
                                + ". Name another data folder with --data to restore it there.");
            }
        } catch (SQLException trouble) {
            throw unusable("SQLite cannot read it", trouble);
        }
    }

    private void checkOurs(Connection copy, int newest) throws SQLException, StoppedException {
        if (number(copy, "PRAGMA application_id") != SqliteHeader.APPLICATION_ID) {
            throw unusable("it is not of this program", null);
        }
        long version = number(copy, "PRAGMA user_version");
        if (version > newest) {
            throw new StoppedException(
                    StopReason.SETTINGS,
                    "The copy " + file + " was written by a newer version of this program (schema " + version
                            + "; this one knows " + newest + "). Use the newer version.");
        }
    }

    /** What takes the place of a store must be able to do so; and a trigger would go on doing somebody's will in it. */
    private void checkTables(Connection copy) throws SQLException, StoppedException {
        if (number(copy, "SELECT count(*) FROM sqlite_master WHERE type IN ('trigger', 'view')") > 0) {
            throw unusable("it holds what this program does not make", null);
        }
        long there = number(copy, "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN " + NEEDED);
        if (there < NEEDED.split(",").length) {
            throw unusable("tables are missing in it", null);
        }
    }

    private StoppedException unusable(String found, Throwable cause) {
        return new StoppedException(
                StopReason.BAD_INPUT,
                "Expected a copy made by \"registrar backup\" at " + file + ", but " + found
                        + ". The store is as it was; give another copy.",
                cause);
    }

    static Optional<String> tenant(Connection store) throws SQLException {
        try (Statement statement = store.createStatement();
                ResultSet rows = statement.executeQuery("SELECT identity FROM tenant")) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }

    private String integrity() throws SQLException {
        try (Connection copy = open()) {
            return integrity(copy);
        }
    }

    private static String integrity(Connection copy) throws SQLException {
        try (Statement statement = copy.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA integrity_check(1)")) {
            return rows.next() ? rows.getString(1) : "no answer";
        }
    }

    private static long number(Connection copy, String sql) throws SQLException {
        try (Statement statement = copy.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private Connection open() throws SQLException {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + address());
        return source.getConnection();
    }

    /** For reading alone; one without a log beside it is not even locked, so it may lie where nothing can be written. */
    String address() {
        boolean log = Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
        return "file:" + file.toUri().getRawPath() + (log ? "?mode=ro" : "?immutable=1");
    }
}
