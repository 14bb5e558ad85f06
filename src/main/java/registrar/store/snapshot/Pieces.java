package registrar.store.snapshot;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import registrar.store.DamagedException;
import registrar.store.Transaction;

/** Small things that are kept once, by their content, and lists of these, kept likewise. */
final class Pieces {
    private final Map<ByteBuffer, byte[]> taken = new LinkedHashMap<>();

    /** Takes one to be written; returns its hash. */
    byte[] take(byte[] content) {
        byte[] hash = Hash.of(content);
        taken.putIfAbsent(ByteBuffer.wrap(hash), content);
        return hash;
    }

    /** Takes a list of pieces, which are known by their hashes. */
    byte[] takeList(Collection<byte[]> hashes) {
        ByteArrayOutputStream list = new ByteArrayOutputStream(hashes.size() * Hash.LENGTH);
        hashes.forEach(list::writeBytes);
        return take(list.toByteArray());
    }

    void write(Transaction transaction) {
        transaction.updateAll(
                "INSERT INTO piece (hash, content) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING",
                taken.entrySet().stream()
                        .map(piece -> new Object[] {piece.getKey().array(), piece.getValue()})
                        .toList());
        taken.clear();
    }

    static byte[] read(Transaction transaction, byte[] hash) throws DamagedException {
        byte[] content = transaction
                .first(row -> row.bytes("content"), "SELECT content FROM piece WHERE hash = ?", hash)
                .orElseThrow(() -> new DamagedException("a piece is missing"));
        return Hash.checked(hash, content, "a piece");
    }

    /** The hashes in a list. */
    static List<byte[]> readList(Transaction transaction, byte[] hash) throws DamagedException {
        return split(read(transaction, hash));
    }

    static List<byte[]> split(byte[] list) {
        List<byte[]> hashes = new ArrayList<>(list.length / Hash.LENGTH);
        for (int i = 0; i < list.length; i += Hash.LENGTH) {
            hashes.add(Arrays.copyOfRange(list, i, i + Hash.LENGTH));
        }
        return hashes;
    }
}
