package registrar.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
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
    static final Schema CURRENT = new Schema(List.of("classpath:registrar/store/migration"), 2);

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
        try (Connections connections = new Connections(database)) {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(connections)
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
}
