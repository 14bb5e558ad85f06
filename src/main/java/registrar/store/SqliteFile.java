package registrar.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.core.DB;
import registrar.failure.StoppedException;

/** The store in one file. */
final class SqliteFile implements Database {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final String DAMAGED = ".damaged-";
    private static final int PAUSE_MILLIS = 100;
    private static final int ALL_PAGES = -1;
    private static final int COPIES_KEPT = 3;
    private static final DateTimeFormatter COPIED =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** What a maker that was killed may have got to: the history of migrations alone, or with the tables. */
    private static final String UNSIGNED = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = '"
            + Schema.HISTORY + "' AND (EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'side_line')"
            + " OR NOT EXISTS (SELECT 1 FROM sqlite_master WHERE tbl_name <> '" + Schema.HISTORY + "'))";

    private final Path file;
    private final int patienceMillis;

    SqliteFile(Path file) {
        this(file, PATIENCE_MILLIS);
    }

    /** @param patienceMillis how long to wait for whoever holds it */
    SqliteFile(Path file, int patienceMillis) {
        this.file = file.toAbsolutePath();
        this.patienceMillis = patienceMillis;
    }

    @Override
    public void prepare() throws IOException {
        SqliteLibrary.load(file.getParent());
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !SqliteHeader.check(file)) {
            refuseForeignTables();
        }
        PrivateFile.make(file);
    }

    /** By a connection that changes nothing: the usual one would turn another program's file into one with a log. */
    private void refuseForeignTables() throws IOException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(patienceMillis);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:file:" + file.toUri().getRawPath() + "?mode=ro");
        try (Connection connection = source.getConnection()) {
            schemaVersion(connection);
        } catch (SQLException trouble) {
            throw explain(trouble).orElseThrow(() -> new IllegalStateException(trouble));
        }
    }

    @Override
    public Connection connect() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(patienceMillis);
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setPragma(Pragma.SECURE_DELETE, "true");
        config.setPragma(Pragma.TEMP_STORE, "MEMORY");
        config.setCacheSize(-16_000);
        config.setGetGeneratedKeys(false);
        // for libraries that begin transactions by way of the driver; see beginToWrite
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source.getConnection();
    }

    /** At once: a reader that turns writer halfway may find that others were faster. */
    @Override
    public String beginToWrite() {
        return "BEGIN IMMEDIATE";
    }

    @Override
    public String beginToRead() {
        return "BEGIN";
    }

    @Override
    public Optional<String> clock() {
        return Optional.empty();
    }

    @Override
    public String place() {
        return file.toString();
    }

    @Override
    public Map<String, String> words() {
        return Map.of("text", "TEXT", "bytes", "BLOB", "clustered", " WITHOUT ROWID");
    }

    @Override
    public int schemaVersion(Connection connection) throws SQLException, StoppedException {
        if (number(connection, "PRAGMA application_id") == SqliteHeader.APPLICATION_ID) {
            return (int) number(connection, "PRAGMA user_version");
        }
        if (number(connection, "SELECT count(*) FROM sqlite_master") > 0 && number(connection, UNSIGNED) == 0) {
            throw SqliteHeader.foreign(file, "it holds another program's tables");
        }
        return 0;
    }

    @Override
    public void migrated(Connection connection, int version) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = " + version);
            statement.execute("PRAGMA application_id = " + SqliteHeader.APPLICATION_ID);
        }
    }

    @Override
    public void backup(Path copy) throws SQLException, IOException {
        try (Connection reader = connect()) {
            new SqliteCopy(copy).make(reader);
        }
    }

    @Override
    public Restored restore(Path copy, Schema schema, Instant now) throws SQLException, IOException {
        return new SqliteRestore(this, file, schema, now).from(copy);
    }

    /** SQLite's own way of copying into a file that others read: they see all of the old or all of the new. */
    void overwrite(SqliteCopy copy) throws SQLException {
        try (Connection connection = connect()) {
            DB driver = connection.unwrap(SQLiteConnection.class).getDatabase();
            int code = driver.restore(
                    "main", copy.address(), null, PAUSE_MILLIS, patienceMillis / PAUSE_MILLIS, ALL_PAGES);
            if (code != SQLiteErrorCode.SQLITE_OK.code) {
                throw DB.newSQLException(code, "restore");
            }
            scrub(connection);
        }
    }

    /** What is there and cannot be read. */
    void moveAside() throws IOException {
        String aside = DAMAGED + COPIED.format(Instant.now());
        for (String part : List.of("", "-wal", "-shm")) {
            Path one = file.resolveSibling(file.getFileName() + part);
            if (Files.exists(one)) {
                Files.move(one, file.resolveSibling(file.getFileName() + aside + part));
            }
        }
    }

    /** The copy is as private as the file; of earlier copies the newest stay. */
    @Override
    public void copyBeforeMigration(Connection connection, int version) throws SQLException, IOException {
        String name = file.getFileName() + ".v" + version + "-" + COPIED.format(Instant.now());
        Path copy = file.resolveSibling(name);
        PrivateFile.make(copy);
        try (var statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, copy.toString());
            statement.execute();
        }
        for (Path older : beside(".v").stream().skip(COPIES_KEPT).toList()) {
            Files.deleteIfExists(older);
        }
    }

    @Override
    public List<Path> laidAside() throws IOException {
        return Stream.concat(beside(".v").stream(), beside(DAMAGED).stream()).toList();
    }

    /** Newest first. */
    private List<Path> beside(String mark) throws IOException {
        String prefix = file.getFileName() + mark;
        try (Stream<Path> files = Files.list(file.getParent())) {
            return files.filter(path -> path.getFileName().toString().startsWith(prefix))
                    .sorted(Comparator.comparing(SqliteFile::moment).reversed())
                    .toList();
        }
    }

    private static String moment(Path copy) {
        String name = copy.getFileName().toString();
        return name.substring(name.lastIndexOf('-') + 1);
    }

    @Override
    public StoppedException damaged(String found, Throwable cause) {
        return SqliteHeader.damaged(file, found, cause);
    }

    @Override
    public Optional<StoppedException> explain(SQLException trouble) {
        return SqliteTrouble.explain(trouble, file);
    }

    /** Deleted content is overwritten (secure_delete) in the file; the log beside it is emptied here. */
    @Override
    public void scrub(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    /** Whoever fetches into a file holds the data folder. */
    @Override
    public boolean claimFetch(Connection connection) {
        return true;
    }

    @Override
    public void releaseFetch(Connection connection) {
        // nothing was taken
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
