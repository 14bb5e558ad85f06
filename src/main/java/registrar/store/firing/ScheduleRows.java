package registrar.store.firing;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import registrar.store.Row;
import registrar.store.Transaction;

/** The table of what is known of schedules. */
final class ScheduleRows {
    private static final String COLUMNS =
            "SELECT name, first_seen, paused, paused_by, pause_reason, failures FROM schedule_state ";

    private ScheduleRows() {}

    static List<ScheduleState> all(Transaction transaction) {
        return transaction.list(ScheduleRows::read, COLUMNS + "ORDER BY name");
    }

    static Optional<ScheduleState> find(Transaction transaction, String name) {
        return transaction.first(ScheduleRows::read, COLUMNS + "WHERE name = ?", name);
    }

    /** One that is known stays as it is. */
    static void meet(Transaction transaction, String name, Instant now) {
        transaction.update(
                "INSERT INTO schedule_state (name, first_seen) VALUES (?, ?) ON CONFLICT (name) DO NOTHING", name, now);
    }

    static void pause(Transaction transaction, String name, Optional<ScheduleState.Pause> pause) {
        transaction.update(
                "UPDATE schedule_state SET paused = ?, paused_by = ?, pause_reason = ? WHERE name = ?",
                pause.map(ScheduleState.Pause::since),
                pause.map(ScheduleState.Pause::by),
                pause.map(ScheduleState.Pause::reason),
                name);
    }

    static void seenAnew(Transaction transaction, String name, Instant now) {
        transaction.update("UPDATE schedule_state SET first_seen = ?, failures = 0 WHERE name = ?", now, name);
    }

    /** What is due before this moment is not asked for any more, so it may be forgotten that it was carried out. */
    static void nothingDueBefore(Transaction transaction, Instant moment) {
        transaction.update("UPDATE schedule_state SET first_seen = ? WHERE first_seen < ?", moment, moment);
    }

    static void failures(Transaction transaction, String name, int inARow) {
        transaction.update("UPDATE schedule_state SET failures = ? WHERE name = ?", inARow, name);
    }

    private static ScheduleState read(Row row) throws SQLException {
        Optional<Instant> paused = row.maybeMoment("paused");
        String by = row.maybeText("paused_by").orElse("");
        String reason = row.maybeText("pause_reason").orElse("");
        return new ScheduleState(
                row.text("name"),
                row.moment("first_seen"),
                paused.map(since -> new ScheduleState.Pause(since, by, reason)),
                (int) row.number("failures"));
    }
}
