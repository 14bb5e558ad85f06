package registrar.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

/** Brings the tables to this program's version, forward only. */
record Schema(List<String> locations, int newest) {
    static final String HISTORY = "schema_history";

    /** What this program has; a test holds that it is the number of the last migration. */
    static final Schema CURRENT = new Schema(List.of("classpath:registrar/store/migration"), 1);

    /** Held here, or its level would be forgotten. */
    private static final java.util.logging.Logger CHATTER = java.util.logging.Logger.getLogger("org.flywaydb");

    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

    /** Flyway takes a third of a second, so it is only asked when one select says that there is something to do. */
    void bring(Database database, Connection connection) throws SQLException, IOException {
        int version = database.schemaVersion(connection);
        if (version > newest) {
            throw new StoppedException(
                    StopReason.SETTINGS,
                    "The store " + database.place() + " was written by a newer version of this program (schema "
                            + version + "; this one knows " + newest + "). Use the newer version, or another store.");
        }
        if (version < newest) {
            if (version > 0) {
                LOG.info("Bringing the store from schema {} to {}", version, newest);
                database.copyBeforeMigration(connection, version);
            }
            migrate(database);
            database.migrated(connection, newest);
        }
    }

    private void migrate(Database database) throws SQLException {
        CHATTER.setLevel(Level.WARNING);
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(new Connections(database))
                    .locations(locations.toArray(String[]::new))
                    .table(HISTORY)
                    .placeholders(Map.copyOf(database.words()))
                    .cleanDisabled(true)
                    .loggers("slf4j")
                    .load()
                    .migrate();
        } catch (FlywayException failed) {
            throw sqlIn(failed);
        }
    }

    private static SQLException sqlIn(FlywayException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        throw failed;
    }

    /** As Flyway asks for them. */
    private record Connections(Database database) implements DataSource {
        @Override
        public Connection getConnection() throws SQLException {
            return database.connect();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }

        @Override
        public java.io.PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(java.io.PrintWriter out) {
            // we have loggers
        }

        @Override
        public void setLoginTimeout(int seconds) {
            // the data base has its own
        }

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public java.util.logging.Logger getParentLogger() {
            return java.util.logging.Logger.getLogger("registrar.store");
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException("wraps nothing");
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
