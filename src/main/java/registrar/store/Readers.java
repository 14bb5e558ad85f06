package registrar.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A connection for each who reads; a few are kept for the next. */
final class Readers {
    private static final int IDLE = 2;
    private static final int PATIENCE_SECONDS = 5;

    private final Jdbi jdbi;
    private final Deque<Handle> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    Readers(Database database) {
        this.jdbi = Jdbi.create(database::connect);
    }

    /** A transaction begun on a connection that nobody else uses. */
    Handle begin(String sql) throws SQLException {
        for (Handle kept = idle.poll(); kept != null; kept = idle.poll()) {
            try {
                run(kept, sql);
                return kept;
            } catch (SQLException failed) {
                boolean lost = isLost(kept.getConnection());
                kept.close();
                if (!lost) {
                    throw failed;
                }
            }
        }
        Handle fresh = jdbi.open();
        try {
            run(fresh, sql);
            return fresh;
        } catch (SQLException | RuntimeException failed) {
            fresh.close();
            throw failed;
        }
    }

    /** True when the server ended it, as when it was started anew. */
    static boolean isLost(Connection connection) throws SQLException {
        return connection.isClosed() || !connection.isValid(PATIENCE_SECONDS);
    }

    void giveBack(Handle handle) {
        if (closed || idle.size() >= IDLE) {
            handle.close();
        } else {
            idle.push(handle);
        }
    }

    static void run(Handle handle, String sql) throws SQLException {
        try (Statement statement = handle.getConnection().createStatement()) {
            statement.execute(sql);
        }
    }

    void close() {
        closed = true;
        idle.forEach(Handle::close);
    }
}
