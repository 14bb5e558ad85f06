package registrar.schedule;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import registrar.store.Key;

/** Several texts as bytes that sort as the texts do, one after the other, and can be read back. */
final class Parts {
    private static final int END = 0;
    /** Behind a zero that is part of a text; no text has this byte. */
    private static final int NO_END = 0xFF;

    private Parts() {}

    static byte[] of(String... parts) {
        var bytes = new ByteArrayOutputStream();
        for (String part : parts) {
            for (byte unit : Key.of(part)) {
                bytes.write(unit);
                if (unit == END) {
                    bytes.write(NO_END);
                }
            }
            bytes.write(END);
        }
        return bytes.toByteArray();
    }

    static List<String> read(byte[] bytes) {
        var parts = new ArrayList<String>();
        var part = new ByteArrayOutputStream();
        for (int i = 0; i < bytes.length; i++) {
            boolean noEnd = i + 1 < bytes.length && bytes[i + 1] == (byte) NO_END;
            if (bytes[i] == END && !noEnd) {
                parts.add(Key.text(part.toByteArray()));
                part.reset();
            } else {
                part.write(bytes[i]);
                i += bytes[i] == END ? 1 : 0;
            }
        }
        return parts;
    }

    /** As the bytes of the two texts compare. */
    static int compare(String one, String other) {
        return Arrays.compareUnsigned(Key.of(one), Key.of(other));
    }
}
