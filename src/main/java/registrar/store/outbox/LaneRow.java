package registrar.store.outbox;

import java.time.Instant;
import java.util.Optional;
import registrar.store.Row;
import registrar.store.Transaction;

/** The one row about the way to the mail server. */
final class LaneRow {
    private LaneRow() {}

    /** Waits until everybody else who took a mail has written so; then what is counted stays true until the end. */
    static void queue(Transaction transaction) {
        transaction.update("UPDATE mail_lane SET turns = turns + 1");
    }

    static Optional<Lane> find(Transaction transaction) {
        Row.Reading<Lane> reading =
                row -> new Lane(row.moment("held_since"), row.moment("held_until"), row.text("reason"));
        return transaction.first(
                reading, "SELECT held_since, held_until, reason FROM mail_lane WHERE held_until IS NOT NULL");
    }

    static boolean hold(Transaction transaction, Instant until, String reason, Instant now) {
        queue(transaction);
        Optional<Lane> before = find(transaction);
        boolean known = before.isPresent() && before.get().reason().equals(reason);
        Instant later =
                before.map(Lane::until).filter(found -> found.isAfter(until)).orElse(until);
        transaction.update(
                "UPDATE mail_lane SET held_since = ?, held_until = ?, reason = ?",
                known ? before.get().since() : now,
                later,
                reason);
        return !known;
    }

    static boolean free(Transaction transaction) {
        return transaction.update("UPDATE mail_lane SET held_since = NULL, held_until = NULL, reason = NULL"
                        + " WHERE held_until IS NOT NULL")
                > 0;
    }

    /** A mail was taken, so what was wrong is over; unless somebody holds the lane right now. */
    static void works(Transaction transaction, Instant now) {
        if (find(transaction).filter(lane -> !lane.isHeld(now)).isPresent()) {
            free(transaction);
        }
    }
}
