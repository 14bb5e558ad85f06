package registrar.store.snapshot;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import registrar.learner.Snapshot.Requests;
import registrar.store.Row;
import registrar.store.Transaction;

/** The table of snapshots. */
final class SnapshotRow {
    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Those fetched so far stand for the learners of an incomplete one. */
    private static final String SELECT = "SELECT n.*, CASE WHEN completed_at IS NULL"
            + " THEN (SELECT count(*) FROM staged WHERE state IN (1, 2)) ELSE learners END AS size FROM snapshot n ";

    private SnapshotRow() {}

    static List<SnapshotEntry> all(Transaction transaction) {
        return transaction.list(SnapshotRow::entry, SELECT + "ORDER BY number DESC");
    }

    static Optional<SnapshotEntry> newest(Transaction transaction) {
        return transaction.first(
                SnapshotRow::entry, SELECT + "WHERE completed_at IS NOT NULL ORDER BY number DESC LIMIT 1");
    }

    static Optional<SnapshotEntry> newestFull(Transaction transaction) {
        return transaction.first(
                SnapshotRow::entry,
                SELECT + "WHERE completed_at IS NOT NULL AND kind = 'FULL' ORDER BY number DESC LIMIT 1");
    }

    static Optional<SnapshotEntry> unfinished(Transaction transaction) {
        return transaction.first(SnapshotRow::entry, SELECT + "WHERE completed_at IS NULL");
    }

    static Optional<SnapshotEntry> inForceAt(Transaction transaction, Instant moment) {
        return transaction.first(
                SnapshotRow::entry,
                SELECT + "WHERE completed_at IS NOT NULL AND taken_at <= ? ORDER BY number DESC LIMIT 1",
                moment);
    }

    static Optional<SnapshotEntry> before(Transaction transaction, long number) {
        return transaction.first(
                SnapshotRow::entry,
                SELECT + "WHERE completed_at IS NOT NULL AND number < ? ORDER BY number DESC LIMIT 1",
                number);
    }

    static SnapshotEntry of(Transaction transaction, long number) {
        return transaction
                .first(SnapshotRow::entry, SELECT + "WHERE number = ?", number)
                .orElseThrow(() -> new IllegalStateException("Snapshot " + number + " is not in the store"));
    }

    static String id(Instant moment) {
        return ID.format(moment);
    }

    private static SnapshotEntry entry(Row row) throws SQLException {
        return new SnapshotEntry(
                row.text("id"),
                row.number("number"),
                row.word("kind", SnapshotEntry.Kind.class),
                row.moment("taken_at"),
                row.maybeMoment("completed_at"),
                row.moment("seats_read_at"),
                row.number("size"),
                row.number("changed"),
                row.number("gone"),
                new Requests(
                        row.number("requests_made"), row.number("requests_retried"), row.number("requests_throttled")),
                row.text("source"));
    }
}
