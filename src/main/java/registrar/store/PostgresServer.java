package registrar.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.setting.Secret;

/** The store on a PostgreSQL server. */
final class PostgresServer implements Database {
    /** Any number that is ours alone among advisory locks. */
    private static final long FETCHING = 0x5265_6769_7374_7261L;

    private final Secret url;
    private final String place;

    PostgresServer(Secret url) {
        this.url = url;
        this.place = place(url.reveal());
    }

    private static String place(String url) {
        Properties parts = Driver.parseURL(url, new Properties());
        return parts == null
                ? "PostgreSQL"
                : "PostgreSQL " + PGProperty.PG_DBNAME.getOrDefault(parts) + " on "
                        + PGProperty.PG_HOST.getOrDefault(parts);
    }

    @Override
    public void prepare() throws StoppedException {
        if (Driver.parseURL(url.reveal(), new Properties()) == null) {
            throw new StoppedException(
                    StopReason.SETTINGS,
                    "The setting 'store' is no address of a PostgreSQL data base; expected"
                            + " jdbc:postgresql://HOST/NAME, with user and password in the usual places.");
        }
    }

    @Override
    public void backup(Path file) throws StoppedException {
        throw byItsOwnTools("backup", "pg_dump");
    }

    @Override
    public Restored restore(Path copy, Schema schema, Instant now) throws StoppedException {
        throw byItsOwnTools("restore", "pg_restore");
    }

    @Override
    public List<Path> laidAside() {
        return List.of();
    }

    private StoppedException byItsOwnTools(String command, String tool) {
        return new StoppedException(
                StopReason.USAGE,
                "The store is on " + place + ", and " + command + " is for one in a file. Use " + tool + ".");
    }

    @Override
    public Connection connect() throws SQLException {
        Properties wanted = new Properties();
        PGProperty.APPLICATION_NAME.set(wanted, "registrar");
        PGProperty.CONNECT_TIMEOUT.set(wanted, 10);
        PGProperty.TCP_KEEP_ALIVE.set(wanted, true);
        Connection connection = new Driver().connect(url.reveal(), wanted);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET lock_timeout = '10s'");
        }
        return connection;
    }

    @Override
    public String beginToWrite() {
        return "BEGIN";
    }

    @Override
    public String beginToRead() {
        return "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
    }

    @Override
    public Optional<String> clock() {
        return Optional.of(
                "SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"') AS now");
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public Map<String, String> words() {
        return Map.of("text", "TEXT COLLATE \"C\"", "bytes", "BYTEA", "clustered", "");
    }

    @Override
    public int schemaVersion(Connection connection) throws SQLException, StoppedException {
        try (Statement statement = connection.createStatement()) {
            if (number(statement, "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()") == 0) {
                return 0;
            }
            String ours = "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = '"
                    + Schema.HISTORY + "'";
            if (number(statement, ours) == 0) {
                throw new StoppedException(
                        StopReason.SETTINGS,
                        "The data base " + place
                                + " holds another program's tables. Name an empty one, or a schema of its"
                                + " own with currentSchema, in the setting 'store'.");
            }
            return (int) number(
                    statement, "SELECT coalesce(max(version::int), 0) FROM " + Schema.HISTORY + " WHERE success");
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The server's keeper sees to copies; each migration is one transaction. */
    @Override
    public void copyBeforeMigration(Connection connection, int version) {
        // docs/store.md says so
    }

    @Override
    public void migrated(Connection connection, int version) {
        // the history says it
    }

    @Override
    public StoppedException damaged(String found, Throwable cause) {
        return new StoppedException(
                StopReason.INPUT_OUTPUT,
                "The store on " + place + " is damaged (" + found
                        + "). Bring back a backup of the data base, or name an empty one and fetch anew.",
                cause);
    }

    @Override
    public Optional<StoppedException> explain(SQLException trouble) {
        return PostgresTrouble.explain(trouble, place);
    }

    /** Dead rows go when the server vacuums; what its own logs and backups hold is its keeper's. */
    @Override
    public void scrub(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("VACUUM version, span, event, side_line, staged, left_out, mail, mail_piece");
        }
    }

    @Override
    public boolean claimFetch(Connection connection) throws SQLException {
        return askLock(connection, "SELECT pg_try_advisory_lock(" + lock() + ")");
    }

    @Override
    public void releaseFetch(Connection connection) throws SQLException {
        askLock(connection, "SELECT pg_advisory_unlock(" + lock() + ")");
    }

    /** One for each schema, as several stores may live in one data base. */
    private static String lock() {
        return FETCHING + "::bigint + hashtext(current_schema())";
    }

    private static boolean askLock(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getBoolean(1);
        }
    }
}
