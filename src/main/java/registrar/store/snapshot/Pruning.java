package registrar.store.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import registrar.store.Transaction;

/** Removes old snapshots, and whatever nothing speaks of any more. */
final class Pruning {
    private final Transaction transaction;

    Pruning(Transaction transaction) {
        this.transaction = transaction;
    }

    int before(Instant moment) throws IOException {
        List<Long> old = transaction.list(
                row -> row.number("number"),
                "SELECT number FROM snapshot WHERE completed_at IS NOT NULL AND taken_at < ?"
                        + " AND number < (SELECT max(number) FROM snapshot WHERE completed_at IS NOT NULL)",
                moment);
        for (long number : old) {
            transaction.update("DELETE FROM left_out WHERE number = ?", number);
            transaction.update("DELETE FROM snapshot WHERE number = ?", number);
        }
        if (!old.isEmpty()) {
            spans();
            events();
        }
        rest();
        return old.size();
    }

    private void spans() {
        transaction.update("DELETE FROM span WHERE to_number IS NOT NULL AND NOT EXISTS (SELECT 1 FROM snapshot n"
                + " WHERE n.completed_at IS NOT NULL AND n.number >= span.from_number AND n.number < span.to_number)");
    }

    /** Of people no snapshot speaks of; not of those who may be about to appear, nor of who is left out. */
    private void events() {
        transaction.update("DELETE FROM event WHERE number < (SELECT min(number) FROM snapshot)"
                + " AND NOT EXISTS (SELECT 1 FROM span s WHERE s.learner_id = event.learner_id)"
                + " AND NOT EXISTS (SELECT 1 FROM span s WHERE s.email = event.email)"
                + " AND NOT EXISTS (SELECT 1 FROM left_out o WHERE o.place = event.learner_id)");
    }

    /** Versions and pieces left behind, also by fetches that were begun anew. */
    void rest() throws IOException {
        transaction.update("DELETE FROM version WHERE NOT EXISTS (SELECT 1 FROM span s WHERE s.version = version.hash)"
                + " AND hash NOT IN (SELECT version FROM staged WHERE version IS NOT NULL)");
        Set<ByteBuffer> used = new HashSet<>();
        for (String column : List.of("clients", "licenses", "mentions")) {
            lists("SELECT DISTINCT " + column + " AS list FROM snapshot WHERE completed_at IS NOT NULL", used);
        }
        lists("SELECT DISTINCT mentions AS list FROM version", used);
        transaction
                .list(row -> row.bytes("piece"), "SELECT piece FROM staged_piece")
                .forEach(hash -> used.add(ByteBuffer.wrap(hash)));
        transaction.updateAll(
                "DELETE FROM piece WHERE hash = ?",
                transaction.list(row -> row.bytes("hash"), "SELECT hash FROM piece").stream()
                        .filter(hash -> !used.contains(ByteBuffer.wrap(hash)))
                        .map(hash -> new Object[] {hash})
                        .toList());
    }

    private void lists(String sql, Set<ByteBuffer> used) throws IOException {
        for (byte[] list : transaction.list(row -> row.bytes("list"), sql)) {
            used.add(ByteBuffer.wrap(list));
            for (byte[] hash : Pieces.readList(transaction, list)) {
                used.add(ByteBuffer.wrap(hash));
            }
        }
    }
}
