package registrar.json;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import registrar.json.UnreadableJsonException.Found;

/** The first bytes of a text, which tell JSON from what answers in its place: log-in pages, archives, nothing. */
final class Head {
    static final int LENGTH = 256;

    private Head() {}

    /** The place where JSON begins, after a byte order mark if there is one. */
    static int check(byte[] text, int offset, int length) throws UnreadableJsonException {
        int end = offset + Math.min(length, LENGTH);
        int start = startsWith(text, offset, end, 0xEF, 0xBB, 0xBF) ? offset + 3 : offset;
        if (startsWith(text, start, end, 0x1F, 0x8B)) {
            throw new UnreadableJsonException(Found.NOT_JSON, "compressed data");
        }
        if (wide(text, start, end)) {
            throw new UnreadableJsonException(Found.NOT_UTF8, "text in another encoding than UTF-8");
        }
        int first = start;
        while (first < end && isSpace(text[first])) {
            first++;
        }
        if (first == end && length <= LENGTH) {
            throw new UnreadableJsonException(Found.NOTHING, "nothing");
        }
        if (first < end) {
            checkFirst(text, first, end);
        }
        return start;
    }

    private static void checkFirst(byte[] text, int first, int end) throws UnreadableJsonException {
        if (text[first] == '<') {
            String beginning =
                    new String(text, first, end - first, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            boolean xml = beginning.startsWith("<?xml") && !beginning.contains("<html");
            throw new UnreadableJsonException(Found.HTML, xml ? "XML" : "a page of HTML");
        }
        if ("{[\"-0123456789tfn".indexOf(text[first]) < 0) {
            throw new UnreadableJsonException(Found.NOT_JSON, "something that is not JSON");
        }
    }

    /** UTF-16 and UTF-32 show a zero or a byte order mark within their first four bytes. */
    private static boolean wide(byte[] text, int start, int end) {
        if (startsWith(text, start, end, 0xFE, 0xFF) || startsWith(text, start, end, 0xFF, 0xFE)) {
            return true;
        }
        for (int i = start; i < Math.min(end, start + 4); i++) {
            if (text[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] text, int start, int end, int... bytes) {
        if (end - start < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((text[start + i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }
}
