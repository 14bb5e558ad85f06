package registrar.render;

/**
 * Text that XML and HTML can hold: other control characters and half surrogates would make the page unreadable, and
 * overrides of direction would let an id read as another one.
 */
public final class Printable {
    private Printable() {}

    /** The text without what must not be printed. */
    public static String of(String text) {
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            if (!allowed(point)) {
                return cleaned(text);
            }
            at += Character.charCount(point);
        }
        return text;
    }

    private static String cleaned(String text) {
        var cleaned = new StringBuilder(text.length());
        text.codePoints().filter(Printable::allowed).forEach(cleaned::appendCodePoint);
        return cleaned.toString();
    }

    /** The characters of XML 1.0, without the C1 controls. */
    private static boolean allowed(int point) {
        return point == '\t'
                || point == '\n'
                || point >= 0x20 && point <= 0x7E
                || point >= 0xA0 && point <= 0xD7FF && !overridesDirection(point)
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }

    private static boolean overridesDirection(int point) {
        return point >= 0x202A && point <= 0x202E || point >= 0x2066 && point <= 0x2069;
    }
}
