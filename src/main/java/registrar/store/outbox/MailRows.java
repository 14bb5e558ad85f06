package registrar.store.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import registrar.store.Row;
import registrar.store.Transaction;

/** The table of mails. A mail is due when {@code due} says so, whatever its state. */
final class MailRows {
    private static final String COLUMNS =
            "SELECT mail_key, batch, schedule, recipient, message_id, subject, bytes, resend, state, attempts, unknowns,"
                    + " created, released, due, ended, code, reply FROM mail ";

    private MailRows() {}

    /** False when there is one by this key. */
    static boolean insert(Transaction transaction, Draft draft, Instant now) {
        return transaction.update(
                        "INSERT INTO mail (mail_key, batch, schedule, recipient, message_id, subject, bytes, resend, state,"
                                + " created, drafted) VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)"
                                + " ON CONFLICT (mail_key) DO NOTHING",
                        draft.key(),
                        draft.batch(),
                        draft.schedule(),
                        draft.recipient(),
                        draft.messageId(),
                        draft.subject(),
                        draft.resend(),
                        MailState.DRAFT.name(),
                        now,
                        now)
                > 0;
    }

    static void draftedAgain(Transaction transaction, String key, Instant now) {
        transaction.update(
                "UPDATE mail SET drafted = ? WHERE mail_key = ? AND state = ? AND drafted < ?",
                now,
                key,
                MailState.DRAFT.name(),
                now);
    }

    static void bytes(Transaction transaction, String key, long bytes) {
        transaction.update("UPDATE mail SET bytes = ? WHERE mail_key = ?", bytes, key);
    }

    static int release(Transaction transaction, String batch, Instant now) {
        return transaction.update(
                "UPDATE mail SET state = ?, released = ?, due = ? WHERE batch = ? AND state = ?",
                MailState.NEW.name(),
                now,
                now,
                batch,
                MailState.DRAFT.name());
    }

    static Optional<OutboxEntry> due(Transaction transaction, Instant now) {
        return transaction.first(
                MailRows::read, COLUMNS + "WHERE due <= ? ORDER BY due, created, mail_key LIMIT 1", now);
    }

    static Optional<Instant> nextDue(Transaction transaction) {
        return transaction.first(
                row -> row.moment("due"), "SELECT due FROM mail WHERE due IS NOT NULL ORDER BY due LIMIT 1");
    }

    /** False when somebody else was faster. */
    static boolean take(Transaction transaction, OutboxEntry due, Instant now) {
        return transaction.update(
                        "UPDATE mail SET state = ?, attempts = attempts + 1, started = ?, due = NULL, handed = 0"
                                + " WHERE mail_key = ? AND attempts = ? AND due <= ?",
                        MailState.SENDING.name(),
                        now,
                        due.key(),
                        due.attempts(),
                        now)
                > 0;
    }

    static boolean handed(Transaction transaction, OutboxEntry taken) {
        return transaction.update(
                        "UPDATE mail SET handed = 1 WHERE mail_key = ? AND attempts = ? AND state = ?",
                        taken.key(),
                        taken.attempts(),
                        MailState.SENDING.name())
                > 0;
    }

    /**
     * Also when it was given up as unknown meanwhile: who handed it over knows better; and said twice, as after a lost connection. One that is new again was not tried,
     * so patience with it begins anew.
     */
    static boolean settle(Transaction transaction, OutboxEntry taken, Settlement settlement, Instant now) {
        return transaction.update(
                        "UPDATE mail SET state = ?, due = ?, ended = ?, code = ?, reply = ?, unknowns = unknowns"
                                + " + CASE WHEN state = 'SENDING' THEN ? ELSE 0 END,"
                                + " released = CASE WHEN ? = 1 THEN ? ELSE released END"
                                + " WHERE mail_key = ? AND attempts = ? AND state IN ('SENDING', 'UNKNOWN', 'RETRY', ?)",
                        settlement.state().name(),
                        settlement.at(),
                        now,
                        settlement.code(),
                        settlement.reply(),
                        settlement.state() == MailState.UNKNOWN,
                        settlement.state() == MailState.NEW,
                        now,
                        taken.key(),
                        taken.attempts(),
                        settlement.state().name())
                > 0;
    }

    /** What never got as far as the server is tried again; the rest nobody knows, and once that is sent again. */
    static int abandon(Transaction transaction, Instant now, Duration longest) {
        Instant before = now.minus(longest);
        String abandoned = " WHERE state = 'SENDING' AND started < ?";
        int unsent = transaction.update(
                "UPDATE mail SET state = 'RETRY', due = ?, ended = ?, code = NULL, reply = ?" + abandoned
                        + " AND handed = 0",
                now,
                now,
                "The process ended before it reached the server",
                before);
        return unsent
                + transaction.update(
                        "UPDATE mail SET state = 'UNKNOWN', due = CASE WHEN resend = 1 AND unknowns = 0 THEN ? END,"
                                + " unknowns = unknowns + 1, ended = ?, code = NULL, reply = ?" + abandoned,
                        now,
                        now,
                        "The process ended while the server had the message",
                        before);
    }

    static int discard(Transaction transaction, String batch, Instant before) {
        return transaction.update(
                "DELETE FROM mail WHERE batch = ? AND state = ? AND drafted < ?",
                batch,
                MailState.DRAFT.name(),
                before);
    }

    static int discard(Transaction transaction, Instant before) {
        return transaction.update("DELETE FROM mail WHERE state = ? AND drafted < ?", MailState.DRAFT.name(), before);
    }

    static boolean drop(Transaction transaction, String key, Instant now) {
        return transaction.update(
                        "UPDATE mail SET state = ?, due = NULL, ended = ? WHERE mail_key = ?"
                                + " AND state IN ('DRAFT', 'NEW', 'RETRY', 'FAILED', 'UNKNOWN')",
                        MailState.DROPPED.name(),
                        now,
                        key)
                > 0;
    }

    static boolean retry(Transaction transaction, String key, Instant now) {
        return transaction.update(
                        "UPDATE mail SET state = ?, due = ?, released = ? WHERE mail_key = ?"
                                + " AND state IN ('NEW', 'RETRY', 'FAILED', 'UNKNOWN')",
                        MailState.RETRY.name(),
                        now,
                        now,
                        key)
                > 0;
    }

    /** What is being sent breaks off, when it is not with the server yet, and cannot be settled any more. */
    static int forget(Transaction transaction, String address, Instant now) {
        String theirs = "lower(recipient) = lower(?)";
        transaction.update(
                "DELETE FROM mail_piece WHERE mail_key IN (SELECT mail_key FROM mail WHERE " + theirs + ")", address);
        return transaction.update(
                "UPDATE mail SET recipient = ?, subject = ?, reply = NULL, due = NULL, ended = coalesce(ended, ?),"
                        + " attempts = attempts + CASE WHEN state = 'SENDING' THEN 1 ELSE 0 END,"
                        + " state = CASE WHEN state = 'SENT' THEN state ELSE 'DROPPED' END WHERE " + theirs,
                Outbox.FORGOTTEN,
                Outbox.FORGOTTEN,
                now,
                address);
    }

    static int prune(Transaction transaction, Instant before) {
        return transaction.update(
                "DELETE FROM mail WHERE state IN ('SENT', 'FAILED', 'UNKNOWN', 'DROPPED') AND due IS NULL AND ended < ?",
                before);
    }

    /** @param rest of the statement: which ones, in what order */
    static List<OutboxEntry> list(Transaction transaction, String rest, Object... values) {
        return transaction.list(MailRows::read, COLUMNS + rest, values);
    }

    private static OutboxEntry read(Row row) throws SQLException {
        Instant created = row.moment("created");
        return new OutboxEntry(
                row.text("mail_key"),
                row.text("batch"),
                row.maybeText("schedule"),
                row.text("recipient"),
                row.text("message_id"),
                row.text("subject"),
                row.number("bytes"),
                row.flag("resend"),
                row.word("state", MailState.class),
                (int) row.number("attempts"),
                (int) row.number("unknowns"),
                created,
                row.maybeMoment("released").orElse(created),
                row.maybeMoment("due"),
                row.maybeMoment("ended"),
                row.maybeNumber("code").map(Long::intValue),
                row.maybeText("reply"));
    }
}
