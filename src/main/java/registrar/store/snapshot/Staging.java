package registrar.store.snapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import registrar.failure.Failure;
import registrar.store.Key;
import registrar.store.Transaction;
import registrar.store.snapshot.Staged.State;

/** The learners of the fetch under way. The states are kept as their places: 0 waiting, 1 arrived, 2 kept, 3 left out, 4 gone. */
final class Staging {
    private static final String UPSERT =
            "INSERT INTO staged (learner_id, state, listed, row_hash, version, standing, email) VALUES (?, ?, ?, ?, ?, ?, ?)"
                    + " ON CONFLICT (learner_id) DO UPDATE SET state = excluded.state, listed = excluded.listed,"
                    + " row_hash = excluded.row_hash, version = excluded.version, standing = excluded.standing,"
                    + " email = excluded.email";

    private final Transaction transaction;
    private final long snapshot;

    Staging(Transaction transaction, long snapshot) {
        this.transaction = transaction;
        this.snapshot = snapshot;
    }

    /** Throws away an unfinished fetch, but for what it learned from feeds and the versions it met. */
    static void clear(Transaction transaction, long snapshot) {
        transaction.update("DELETE FROM left_out WHERE number = ?", snapshot);
        transaction.update("DELETE FROM snapshot WHERE number = ?", snapshot);
        empty(transaction);
    }

    static void empty(Transaction transaction) {
        transaction.update("DELETE FROM staged");
        transaction.update("DELETE FROM staged_piece");
        transaction.update("DELETE FROM list_page");
    }

    Optional<Staged> find(String learnerId) {
        return transaction.first(Staged::of, "SELECT * FROM staged WHERE learner_id = ?", Key.of(learnerId));
    }

    /** Takes those that came, in any order; returns how many are settled by it. */
    int add(List<Entry<String, Staged>> arrivals) {
        Map<String, Staged> merged = new LinkedHashMap<>();
        for (Entry<String, Staged> arrival : arrivals) {
            String id = arrival.getKey();
            Optional<Staged> before = Optional.ofNullable(merged.get(id)).or(() -> find(id));
            merged.put(id, before.map(b -> arrival.getValue().after(b)).orElse(arrival.getValue()));
        }
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> present = new ArrayList<>();
        merged.forEach((id, staged) -> {
            rows.add(row(id, staged));
            if (staged.state().present()) {
                present.add(new Object[] {snapshot, Key.of(id)});
            }
        });
        transaction.updateAll(UPSERT, rows);
        transaction.updateAll("DELETE FROM left_out WHERE number = ? AND place = ?", present);
        return present.size();
    }

    private static Object[] row(String id, Staged staged) {
        return new Object[] {
            Key.of(id),
            (long) staged.state().ordinal(),
            staged.listed(),
            staged.rowHash(),
            staged.version(),
            staged.standing(),
            staged.email()
        };
    }

    /** For whoever is not there after all; no matter for who is. */
    void leaveOut(String place, Failure failure) {
        Optional<Staged> before = find(place);
        if (before.map(staged -> staged.state().present()).orElse(false)) {
            return;
        }
        before.ifPresent(staged -> set(place, State.LEFT_OUT));
        transaction.update(
                "INSERT INTO left_out (number, place, reason, message) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (number, place) DO UPDATE SET reason = excluded.reason, message = excluded.message",
                snapshot,
                Key.of(place),
                failure.reason().name(),
                failure.message());
    }

    void set(String learnerId, State state) {
        transaction.update(
                "UPDATE staged SET state = ? WHERE learner_id = ?", (long) state.ordinal(), Key.of(learnerId));
    }

    boolean gone(String learnerId) {
        set(learnerId, State.GONE);
        return transaction
                .first(
                        row -> true,
                        "SELECT 1 AS n FROM span WHERE learner_id = ? AND to_number IS NULL",
                        Key.of(learnerId))
                .isPresent();
    }

    List<String> waiting(String behind, int most) {
        return transaction.list(
                row -> row.key("learner_id"),
                "SELECT learner_id FROM staged WHERE state = 0 AND learner_id > ? ORDER BY learner_id LIMIT ?",
                Key.of(behind),
                most);
    }

    Intake.Counts counts() {
        return new Intake.Counts(
                transaction.number("SELECT count(*) AS n FROM staged WHERE state = 0"),
                transaction.number("SELECT count(*) AS n FROM staged WHERE state IN (1, 2)"),
                transaction.number("SELECT count(*) AS n FROM left_out WHERE number = ?", snapshot));
    }

    /** Whoever was in the snapshot before and has not turned up. */
    long missing() {
        transaction.update(
                "INSERT INTO staged (learner_id, state, listed, standing) SELECT learner_id, 0, 0, ? FROM span"
                        + " WHERE to_number IS NULL"
                        + " AND NOT EXISTS (SELECT 1 FROM staged s WHERE s.learner_id = span.learner_id)"
                        + " AND NOT EXISTS (SELECT 1 FROM left_out o WHERE o.number = ? AND o.place = span.learner_id)",
                Standing.NONE,
                snapshot);
        return transaction.number("SELECT count(*) AS n FROM staged WHERE state = 0 AND listed = 0");
    }

    /** Everybody as in the snapshot before, but whom a feed has named since; they wait. */
    void keepAllButNamed(long base) {
        transaction.update(
                "INSERT INTO staged (learner_id, state, listed, row_hash, version, standing, email)"
                        + " SELECT learner_id, 2, 1, row_hash, version, ?, email FROM span WHERE to_number IS NULL"
                        + " ON CONFLICT (learner_id) DO NOTHING",
                Standing.NONE);
        transaction.update(
                "UPDATE staged SET state = 0, version = NULL WHERE state = 2 AND (learner_id IN"
                        + " (SELECT learner_id FROM event WHERE number > ? AND learner_id IS NOT NULL)"
                        + " OR email IN (SELECT email FROM event WHERE number > ? AND email IS NOT NULL))",
                base,
                base);
    }
}
