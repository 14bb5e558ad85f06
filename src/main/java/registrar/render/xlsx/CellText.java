package registrar.render.xlsx;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * Text as a cell can hold it.
 *
 * @param text at most 32,767 UTF-16 units
 * @param cut true when there was more; a mark stands at the end then
 */
record CellText(String text, boolean cut) {
    static final int LIMIT = 32_767;

    private static final String MARK = "\u2026";
    private static final String FORMULA_STARTS = "=+-@'\t\r";

    CellText {
        requireNonNull(text);
    }

    static CellText of(String text) {
        if (text.length() <= LIMIT) {
            return new CellText(text, false);
        }
        return new CellText(shortened(text, LIMIT), true);
    }

    /** The text in at most so many UTF-16 units, with a mark at its end where some are missing. */
    static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = most - MARK.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + MARK;
    }

    /** True when a spreadsheet program would read it otherwise if somebody typed it in again. */
    static boolean readsOtherwise(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    /**
     * The text with what XML cannot carry spelt {@code _xHHHH_}, and with text that only looks like such a spelling kept
     * apart from it (ISO/IEC 29500-1, 22.9.2.19). Half a surrogate pair becomes U+FFFD.
     */
    static String encoded(String text) {
        int first = 0;
        while (first < text.length() && isPlain(text, first)) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        var encoded = new StringBuilder(text.length() + 16).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(text, i)) {
                encoded.append(c);
            } else if (Character.isSurrogate(c)) {
                encoded.append('\uFFFD');
            } else {
                encoded.append(spelt(c));
            }
        }
        return encoded.toString();
    }

    private static boolean isPlain(String text, int at) {
        char c = text.charAt(at);
        if (c == '_') {
            return !looksSpelt(text, at);
        } else if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        } else if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c == '\t' || c == '\n' || c >= ' ' && c < '\uFFFE';
    }

    private static boolean looksSpelt(String text, int at) {
        return text.length() >= at + 7
                && text.charAt(at + 1) == 'x'
                && text.charAt(at + 6) == '_'
                && text.substring(at + 2, at + 6).chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    private static String spelt(char c) {
        String hex = Integer.toHexString(c).toUpperCase(Locale.ROOT);
        return "_x" + "0".repeat(4 - hex.length()) + hex + "_";
    }
}
