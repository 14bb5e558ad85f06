package registrar.store.snapshot;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import registrar.store.DamagedException;
import registrar.store.Transaction;

/**
 * Profiles of one tenant say the same of courses and clients again and again, so deflate is given a dictionary of that: a
 * profile then takes half the room. The first byte says which dictionary; 0 is none.
 */
final class Compression {
    private final Map<Integer, byte[]> dictionaries = new ConcurrentHashMap<>();
    private volatile int newest;

    /** With the dictionaries that the store has. */
    static Compression of(Transaction transaction) {
        return new Compression().learn(transaction);
    }

    Compression learn(Transaction transaction) {
        transaction
                .list(
                        row -> Map.entry((int) row.number("number"), row.bytes("content")),
                        "SELECT number, content FROM dictionary ORDER BY number")
                .forEach(entry -> {
                    dictionaries.put(entry.getKey(), entry.getValue());
                    newest = Math.max(newest, entry.getKey());
                });
        return this;
    }

    boolean hasDictionary() {
        return newest > 0;
    }

    byte[] pack(byte[] plain) {
        int number = newest;
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            dictionary(number).ifPresent(deflater::setDictionary);
            deflater.setInput(plain);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4 + 64);
            packed.write(number);
            byte[] part = new byte[4096];
            while (!deflater.finished()) {
                packed.write(part, 0, deflater.deflate(part));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** @throws DamagedException when it is not what {@link #pack} made */
    byte[] unpack(byte[] packed) throws DamagedException {
        Inflater inflater = new Inflater(true);
        try {
            if (packed.length == 0 || packed[0] != 0 && !dictionaries.containsKey((int) packed[0])) {
                throw new DamagedException("a record is packed in an unknown way");
            }
            dictionary(packed[0]).ifPresent(inflater::setDictionary);
            inflater.setInput(packed, 1, packed.length - 1);
            byte[] plain = new byte[packed.length * 8 + 256];
            int length = 0;
            while (!inflater.finished()) {
                int more = inflater.inflate(plain, length, plain.length - length);
                length += more;
                if (more == 0 && length < plain.length) {
                    throw new DamagedException("a record is cut off");
                }
                if (length == plain.length) {
                    plain = Arrays.copyOf(plain, length * 2);
                }
            }
            return Arrays.copyOf(plain, length);
        } catch (DataFormatException broken) {
            throw new DamagedException("a record cannot be unpacked", broken);
        } finally {
            inflater.end();
        }
    }

    private Optional<byte[]> dictionary(int number) {
        return number == 0 ? Optional.empty() : Optional.of(dictionaries.get(number));
    }
}
