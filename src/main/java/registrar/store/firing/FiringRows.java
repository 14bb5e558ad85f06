package registrar.store.firing;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import registrar.store.Row;
import registrar.store.Transaction;

/** The table of firings. */
final class FiringRows {
    private static final String COLUMNS =
            "SELECT fire_key, schedule, due, state, attempts, failures, holder, started, beat, ended, again, as_of, snapshot,"
                    + " run_id, mails, row_count, unassigned, note FROM firing ";
    private static final String HELD = " WHERE fire_key = ? AND attempts = ? AND state = 'RUNNING'";

    private FiringRows() {}

    /** False when there is one by this key. */
    static boolean begin(
            Transaction transaction, String key, String schedule, Instant due, String holder, Instant now) {
        return transaction.update(
                        "INSERT INTO firing (fire_key, schedule, due, state, attempts, holder, started, beat)"
                                + " VALUES (?, ?, ?, 'RUNNING', 1, ?, ?, ?) ON CONFLICT (fire_key) DO NOTHING",
                        key,
                        schedule,
                        due,
                        holder,
                        now,
                        now)
                > 0;
    }

    /**
     * Goes on with one that failed, or whose holder has not been heard of since.
     *
     * @param insists also with one that was given up, or that is to be tried later
     */
    static boolean goOn(
            Transaction transaction, String key, String holder, Instant now, Instant heardOf, boolean insists) {
        String failed = insists ? "state IN ('FAILED', 'GIVEN_UP')" : "state = 'FAILED' AND coalesce(again, ?) <= ?";
        String sql = "UPDATE firing SET state = 'RUNNING', attempts = attempts + 1, holder = ?, started = ?, beat = ?,"
                + " ended = NULL, again = NULL WHERE fire_key = ? AND (state = 'RUNNING' AND beat < ? OR " + failed
                + ")";
        return (insists
                        ? transaction.update(sql, holder, now, now, key, heardOf)
                        : transaction.update(sql, holder, now, now, key, heardOf, now, now))
                > 0;
    }

    /** Only who holds it keeps it. */
    static boolean beat(Transaction transaction, Claim claim, Instant now) {
        return transaction.update("UPDATE firing SET beat = ?" + HELD, now, claim.key(), claim.attempt()) > 0;
    }

    static boolean pin(Transaction transaction, Claim claim, Instant asOf, Optional<String> snapshot, String runId) {
        return transaction.update(
                        "UPDATE firing SET as_of = coalesce(as_of, ?), snapshot = coalesce(snapshot, ?),"
                                + " run_id = coalesce(run_id, ?)" + HELD,
                        asOf.toString(),
                        snapshot,
                        runId,
                        claim.key(),
                        claim.attempt())
                > 0;
    }

    static boolean end(Transaction transaction, Claim claim, Firings.Result result, Instant now) {
        return transaction.update(
                        "UPDATE firing SET state = ?, ended = ?, again = ?, mails = ?, row_count = ?, unassigned = ?,"
                                + " note = ?, failures = failures + ?" + HELD,
                        result.state().name(),
                        now,
                        result.again(),
                        result.mails(),
                        result.rows(),
                        result.unassigned(),
                        result.note(),
                        result.state() == FiringState.FAILED || result.state() == FiringState.GIVEN_UP,
                        claim.key(),
                        claim.attempt())
                > 0;
    }

    static void passOver(
            Transaction transaction, String schedule, List<Instant> dues, String holder, String note, Instant now) {
        transaction.updateAll(
                "INSERT INTO firing (fire_key, schedule, due, state, attempts, holder, started, beat, ended, note)"
                        + " VALUES (?, ?, ?, 'SKIPPED', 0, ?, ?, ?, ?, ?) ON CONFLICT (fire_key) DO NOTHING",
                dues.stream()
                        .map(due ->
                                new Object[] {Firing.key(schedule, due), schedule, due, holder, now, now, now, note})
                        .toList());
    }

    static int prune(Transaction transaction, Instant before) {
        return transaction.update(
                "DELETE FROM firing WHERE state <> 'RUNNING' AND due < ? AND coalesce(ended, started) < ?"
                        + " AND fire_key NOT IN (SELECT f.fire_key FROM firing f WHERE f.state = 'DONE' AND NOT EXISTS"
                        + " (SELECT 1 FROM firing g WHERE g.schedule = f.schedule AND g.state = 'DONE' AND g.due > f.due))",
                before,
                before);
    }

    static Optional<Firing> find(Transaction transaction, String key) {
        return list(transaction, "WHERE fire_key = ?", key).stream().findFirst();
    }

    /** @param rest of the statement: which ones, in what order */
    static List<Firing> list(Transaction transaction, String rest, Object... values) {
        return transaction.list(FiringRows::read, COLUMNS + rest, values);
    }

    private static Firing read(Row row) throws SQLException {
        return new Firing(
                row.text("fire_key"),
                row.text("schedule"),
                row.moment("due"),
                row.word("state", FiringState.class),
                (int) row.number("attempts"),
                (int) row.number("failures"),
                row.text("holder"),
                row.moment("started"),
                row.moment("beat"),
                row.maybeMoment("ended"),
                row.maybeMoment("again"),
                row.maybeMoment("as_of"),
                row.maybeText("snapshot"),
                row.maybeText("run_id"),
                row.number("mails"),
                row.number("row_count"),
                row.number("unassigned"),
                row.maybeText("note"));
    }
}
