package registrar.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a copy says of mail when it is brought back: what was sent and done since it was made stays so. */
final class CarriedMail {
    private static final Logger LOG = LoggerFactory.getLogger(CarriedMail.class);

    private static final String MAY_BE_SENT = "A copy of the store was brought back; it may have been sent since";
    private static final String MAY_BE_DONE =
            "A copy of the store was brought back; it may have been carried out since";

    /** Drafts stay behind, as what they were made of is not in the copy. */
    private static final List<String> CARRY = List.of(
            "DELETE FROM main.mail WHERE mail_key IN (SELECT mail_key FROM live.mail)",
            "INSERT INTO main.mail SELECT * FROM live.mail WHERE state <> 'DRAFT'",
            "INSERT INTO main.mail_piece SELECT * FROM live.mail_piece WHERE mail_key IN"
                    + " (SELECT mail_key FROM live.mail WHERE state <> 'DRAFT')",
            "DELETE FROM main.firing WHERE fire_key IN (SELECT fire_key FROM live.firing)",
            "INSERT INTO main.firing SELECT * FROM live.firing",
            "UPDATE main.firing SET as_of = NULL, snapshot = NULL, run_id = NULL WHERE state IN ('RUNNING', 'FAILED')",
            "DELETE FROM main.schedule_state WHERE name IN (SELECT name FROM live.schedule_state)",
            "INSERT INTO main.schedule_state SELECT * FROM live.schedule_state");

    private final Connection copy;
    private final String now;

    CarriedMail(Connection copy, Instant now) {
        this.copy = copy;
        this.now = Transaction.text(now);
    }

    /** The copy does not know whether what waits in it was sent, and what was due in it done. */
    void hold() throws SQLException {
        together(() -> {
            update("DELETE FROM mail WHERE state = 'DRAFT'");
            update(
                    "UPDATE mail SET state = 'UNKNOWN', due = NULL, ended = ?, code = NULL, reply = ?"
                            + " WHERE state IN ('NEW', 'SENDING', 'RETRY') OR due IS NOT NULL",
                    now,
                    MAY_BE_SENT);
            update(
                    "UPDATE firing SET state = 'GIVEN_UP', again = NULL, ended = ?, note = ?"
                            + " WHERE state IN ('RUNNING', 'FAILED')",
                    now,
                    MAY_BE_DONE);
            update("UPDATE schedule_state SET first_seen = ? WHERE first_seen < ?", now, now);
            update("UPDATE mail_lane SET held_since = NULL, held_until = NULL, reason = NULL");
        });
    }

    /** The store itself does know, unless it is damaged there; what is in one of both alone is kept. */
    void carry(Path store, HeldMail lane) throws SQLException {
        update("ATTACH DATABASE ? AS live", store.toString());
        try {
            together(() -> {
                for (String sql : CARRY) {
                    update(sql);
                }
                update(
                        "UPDATE main.mail SET state = 'UNKNOWN', due = NULL, ended = ?, reply = ? WHERE state = 'SENDING'",
                        now,
                        MAY_BE_SENT);
                lane.passOn(copy);
            });
        } catch (SQLException damaged) {
            LOG.warn("What the store knows of mail cannot be read; the copy alone is believed", damaged);
        } finally {
            update("DETACH DATABASE live");
        }
    }

    Restored told() throws SQLException {
        return new Restored(
                number(
                        "SELECT count(*) FROM mail WHERE state = 'UNKNOWN' AND ended = ? AND reply = ?",
                        now,
                        MAY_BE_SENT),
                number("SELECT count(*) FROM schedule_state WHERE first_seen = ?", now));
    }

    private long number(String sql, String... values) throws SQLException {
        try (PreparedStatement statement = bound(sql, values);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private interface Deed {
        void done() throws SQLException;
    }

    private void together(Deed deed) throws SQLException {
        update("BEGIN IMMEDIATE");
        try {
            deed.done();
            update("COMMIT");
        } catch (SQLException failed) {
            update("ROLLBACK");
            throw failed;
        }
    }

    private void update(String sql, String... values) throws SQLException {
        try (PreparedStatement statement = bound(sql, values)) {
            statement.execute();
        }
    }

    private PreparedStatement bound(String sql, String... values) throws SQLException {
        PreparedStatement statement = copy.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
        }
        return statement;
    }
}
