package registrar.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The one connection to write; opened anew when the server ended it. Used by one thread at a time. */
final class Writer {
    private final Database database;
    private Handle handle;
    private boolean fetching;

    Writer(Database database, Connection connection) {
        this.database = database;
        this.handle = handle(connection);
    }

    private static Handle handle(Connection connection) {
        return Jdbi.create(() -> connection).open();
    }

    /** A transaction begun. */
    Handle begin() throws SQLException {
        try {
            Readers.run(handle, database.beginToWrite());
        } catch (SQLException failed) {
            if (!renewed()) {
                throw failed;
            }
            Readers.run(handle, database.beginToWrite());
        }
        return handle;
    }

    /** Not while it holds on to a fetch, which was let go with the connection: then that fetch must end. */
    private boolean renewed() throws SQLException {
        if (fetching || !Readers.isLost(handle.getConnection())) {
            return false;
        }
        Connection fresh = database.connect();
        handle.close();
        handle = handle(fresh);
        return true;
    }

    /** For what is done outside a transaction. */
    Connection connection() throws SQLException {
        Connection connection = handle.getConnection();
        if (connection.isClosed() && renewed()) {
            return connection();
        }
        connection.setAutoCommit(true);
        return connection;
    }

    boolean claimFetch() throws SQLException {
        fetching = database.claimFetch(connection());
        return fetching;
    }

    void releaseFetch() throws SQLException {
        fetching = false;
        database.releaseFetch(connection());
    }

    void close() {
        handle.close();
    }
}
