package registrar.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What holds the sending of mail in a store while a copy takes its place, and what held it before: whatever is sent now the
 * copy would not know of.
 */
final class HeldMail {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final String SET = "UPDATE mail_lane SET held_since = ?, held_until = ?, reason = ?";

    private final SqliteFile store;
    private final String[] before;

    private HeldMail(SqliteFile store, String... before) {
        this.store = store;
        this.before = before;
    }

    /** Empty when the store is of another version, or cannot say. */
    static Optional<HeldMail> hold(SqliteFile store, int version, Instant now) throws IOException {
        try (Connection connection = store.connect()) {
            if (store.schemaVersion(connection) != version) {
                return Optional.empty();
            }
            HeldMail held = new HeldMail(store, before(connection));
            String until = Transaction.text(now.plus(LONGEST));
            if (held.before[1] == null || held.before[1].compareTo(until) < 0) {
                set(connection, Transaction.text(now), until, "A copy of the store is being brought back");
            }
            return Optional.of(held);
        } catch (SQLException damaged) {
            return Optional.empty();
        }
    }

    private static String[] before(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT held_since, held_until, reason FROM mail_lane");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new String[] {row.getString(1), row.getString(2), row.getString(3)};
        }
    }

    private static void set(Connection connection, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SET)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    /** The copy is held by what held the store. */
    void passOn(Connection copy) throws SQLException {
        set(copy, before);
    }

    /** The copy did not take the store's place. */
    void letGo() throws SQLException {
        try (Connection connection = store.connect()) {
            set(connection, before);
        }
    }
}
