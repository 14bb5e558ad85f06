package registrar.store.outbox;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import registrar.store.DamagedException;
import registrar.store.Store;
import registrar.store.Transaction;

/** Whole messages, in pieces: none is in memory as a whole. */
final class Content {
    private static final int PIECE = 256 * 1024;

    private Content() {}

    /** Returns how many bytes it wrote. */
    static long put(Transaction transaction, String key, Draft.Body body) throws IOException {
        try (Pieces pieces = new Pieces(transaction, key)) {
            body.writeTo(pieces);
            pieces.finish();
            return pieces.bytes;
        }
    }

    /** One piece at a time, each by itself: a slow receiver keeps nobody from tidying the store up. */
    static void copy(Store store, String key, long bytes, OutputStream out) throws IOException {
        long left = bytes;
        for (int number = 0; left > 0; number++) {
            byte[] piece = piece(store, key, number, left);
            out.write(piece);
            left -= piece.length;
        }
    }

    private static byte[] piece(Store store, String key, int number, long most) throws IOException {
        return store.read(transaction -> {
            Optional<byte[]> found = transaction.first(
                    row -> row.bytes("content"),
                    "SELECT content FROM mail_piece WHERE mail_key = ? AND number = ?",
                    key,
                    number);
            boolean missing = found.isEmpty()
                    && transaction.number("SELECT count(*) AS n FROM mail_piece WHERE mail_key = ?", key) > 0;
            if (missing || found.isPresent() && found.get().length > most) {
                throw new DamagedException("the message of mail " + key + " is not as long as it was");
            }
            return found.orElseThrow(
                    () -> new IOException("The message of mail " + key + " is gone: it was sent or dropped meanwhile"));
        });
    }

    static void remove(Transaction transaction, String key) {
        transaction.update("DELETE FROM mail_piece WHERE mail_key = ?", key);
    }

    private static final class Pieces extends OutputStream {
        private final Transaction transaction;
        private final String key;
        private final byte[] piece = new byte[PIECE];
        private int filled;
        private int number;
        private long bytes;

        Pieces(Transaction transaction, String key) {
            this.transaction = transaction;
            this.key = key;
        }

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] more, int from, int length) {
            for (int done = 0; done < length; ) {
                int part = Math.min(length - done, PIECE - filled);
                System.arraycopy(more, from + done, piece, filled, part);
                done += part;
                filled += part;
                if (filled == PIECE) {
                    finish();
                }
            }
        }

        void finish() {
            if (filled > 0) {
                transaction.update(
                        "INSERT INTO mail_piece (mail_key, number, content) VALUES (?, ?, ?)",
                        key,
                        number++,
                        Arrays.copyOf(piece, filled));
                bytes += filled;
                filled = 0;
            }
        }
    }
}
