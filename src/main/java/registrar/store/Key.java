package registrar.store;

import java.io.ByteArrayOutputStream;

/**
 * A source's text as bytes that sort, unsigned, as the text does in Java: each UTF-16 code unit by itself in one to three
 * bytes (CESU-8). So U+0000 is kept, too, which a data base's own text cannot hold. Half a surrogate pair is U+FFFD, as in
 * the JSON that profiles are kept in.
 */
public final class Key {
    private Key() {}

    public static byte[] of(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            write(isHalf(text, i) ? '\uFFFD' : text.charAt(i), bytes);
        }
        return bytes.toByteArray();
    }

    private static boolean isHalf(String text, int i) {
        char unit = text.charAt(i);
        if (Character.isHighSurrogate(unit)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(unit) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }

    private static void write(char unit, ByteArrayOutputStream bytes) {
        if (unit < 0x80) {
            bytes.write(unit);
        } else if (unit < 0x800) {
            bytes.write(0xC0 | unit >> 6);
            bytes.write(0x80 | unit & 0x3F);
        } else {
            bytes.write(0xE0 | unit >> 12);
            bytes.write(0x80 | unit >> 6 & 0x3F);
            bytes.write(0x80 | unit & 0x3F);
        }
    }

    /** The text of which {@link #of} made these bytes, but for halves of pairs. */
    public static String text(byte[] key) {
        StringBuilder text = new StringBuilder(key.length);
        int i = 0;
        while (i < key.length) {
            int first = key[i++] & 0xFF;
            if (first < 0x80) {
                text.append((char) first);
            } else if (first < 0xE0) {
                text.append((char) ((first & 0x1F) << 6 | key[i++] & 0x3F));
            } else {
                text.append((char) ((first & 0x0F) << 12 | (key[i++] & 0x3F) << 6 | key[i++] & 0x3F));
            }
        }
        return text.toString();
    }
}
