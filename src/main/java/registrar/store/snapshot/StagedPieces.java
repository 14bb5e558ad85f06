package registrar.store.snapshot;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import registrar.store.Key;
import registrar.store.Transaction;

/** Clients, or licenses, of the fetch under way. Of two with the same id the one whose record is longer stays. */
final class StagedPieces {
    private final Transaction transaction;
    private final String kind;

    StagedPieces(Transaction transaction, String kind) {
        this.transaction = transaction;
        this.kind = kind;
    }

    void add(String id, byte[] line) {
        Optional<byte[]> before = transaction.first(
                row -> row.bytes("content"),
                "SELECT p.content FROM staged_piece s JOIN piece p ON p.hash = s.piece WHERE s.kind = ? AND s.id = ?",
                kind,
                Key.of(id));
        if (before.isPresent() && !longer(line, before.get())) {
            return;
        }
        Pieces pieces = new Pieces();
        byte[] hash = pieces.take(line);
        pieces.write(transaction);
        transaction.update(
                "INSERT INTO staged_piece (kind, id, piece) VALUES (?, ?, ?)"
                        + " ON CONFLICT (kind, id) DO UPDATE SET piece = excluded.piece",
                kind,
                Key.of(id),
                hash);
    }

    private static boolean longer(byte[] a, byte[] b) {
        return a.length != b.length ? a.length > b.length : Arrays.compareUnsigned(a, b) > 0;
    }

    List<String> ids() {
        return transaction.list(row -> row.key("id"), "SELECT id FROM staged_piece WHERE kind = ? ORDER BY id", kind);
    }
}
