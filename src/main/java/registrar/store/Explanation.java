package registrar.store;

import java.io.IOException;
import java.sql.SQLDataException;
import java.sql.SQLException;
import org.jdbi.v3.core.JdbiException;

/** What a data base throws, in words for people; our own mistakes stay what they are. */
final class Explanation {
    private final Database database;

    Explanation(Database database) {
        this.database = database;
    }

    interface Deed<T> {
        T done() throws SQLException, IOException;
    }

    <T> T told(Deed<T> deed) throws IOException {
        try {
            return deed.done();
        } catch (DamagedException found) {
            throw database.damaged(found.getMessage(), found);
        } catch (JdbiException failed) {
            throw explained(failed);
        } catch (SQLException failed) {
            throw database.explain(failed).orElseThrow(() -> broken(failed));
        }
    }

    private IOException explained(JdbiException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLDataException unreadable) {
                return database.damaged(unreadable.getMessage(), failed);
            }
            if (cause instanceof SQLException sql) {
                return database.explain(sql).orElseThrow(() -> failed);
            }
        }
        throw failed;
    }

    private static IllegalStateException broken(SQLException trouble) {
        return new IllegalStateException("The data base refused a statement", trouble);
    }
}
