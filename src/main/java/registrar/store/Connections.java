package registrar.store;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Connections as other libraries ask for them; a few that were given back are kept for whoever asks next. */
final class Connections implements DataSource, AutoCloseable {
    private static final int IDLE = 3;
    private static final int PATIENCE_SECONDS = 5;

    private final Database database;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    Connections(Database database) {
        this.database = database;
    }

    /** One that commits each statement by itself; closing it gives it back. */
    @Override
    public Connection getConnection() throws SQLException {
        if (closed) {
            throw new SQLException("The store is closed");
        }
        for (Connection kept = idle.poll(); kept != null; kept = idle.poll()) {
            if (kept.isValid(PATIENCE_SECONDS)) {
                return lent(kept);
            }
            close(kept);
        }
        return lent(database.connect());
    }

    private Connection lent(Connection connection) {
        boolean[] given = {false};
        return (Connection) Proxy.newProxyInstance(
                Connections.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "close" -> {
                            if (!given[0]) {
                                given[0] = true;
                                giveBack(connection);
                            }
                            return null;
                        }
                        case "isClosed" -> {
                            return given[0] || connection.isClosed();
                        }
                        default -> {
                            if (given[0] && method.getDeclaringClass() != Object.class) {
                                throw new SQLException("The connection was given back");
                            }
                            return invoke(method, connection, arguments);
                        }
                    }
                });
    }

    private static Object invoke(java.lang.reflect.Method method, Connection connection, Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private void giveBack(Connection connection) {
        try {
            if (!closed && idle.size() < IDLE && !connection.isClosed()) {
                if (!connection.getAutoCommit()) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
                idle.push(connection);
                if (closed) {
                    closeIdle();
                }
                return;
            }
        } catch (SQLException broken) {
            // closed below, as nobody else may have it
        }
        close(connection);
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException lost) {
            // what was committed is kept
        }
    }

    private void closeIdle() {
        for (Connection kept = idle.poll(); kept != null; kept = idle.poll()) {
            close(kept);
        }
    }

    @Override
    public void close() {
        closed = true;
        closeIdle();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
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
    public Logger getParentLogger() {
        return Logger.getLogger("registrar.store");
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
