package registrar.record;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;

/** Text of the source made fit to print (docs/rules.md, section 6): still data, only without what no reader can see. */
public final class SourceText {
    /**
     * As many as Unicode's stream-safe format allows on one letter (UAX #15, section 13): no script needs more, and
     * composing takes time that grows with the square of their number.
     */
    private static final int MOST_MARKS = 30;

    private SourceText() {}

    /**
     * White space folded and trimmed, control characters and bidi controls removed, NFC. Joiners stay, since scripts need
     * them. May be blank; cleaning twice changes nothing.
     */
    public static String clean(String text) {
        return plain(text) ? text : Normalizer.normalize(fold(text), Form.NFC);
    }

    /** The text cleaned; empty when nothing to see is left. */
    public static Optional<String> visible(Optional<String> text) {
        return text.map(SourceText::clean).filter(SourceText::visible);
    }

    /** The text as it is; empty when blank, which stands for null in places. */
    static Optional<String> filled(Optional<String> text) {
        return text.filter(filled -> !filled.isBlank());
    }

    private static boolean plain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == ' ' && before == ' ') {
                return false;
            }
            before = c;
        }
        return text.isEmpty() || before != ' ';
    }

    private static String fold(String text) {
        var folded = new StringBuilder(text.length());
        boolean space = false;
        int marks = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (whiteSpace(c)) {
                space = true;
            } else if (!removed(c)) {
                marks = mark(c) ? marks + 1 : 0;
                if (marks > MOST_MARKS) {
                    continue;
                }
                if (space && !folded.isEmpty()) {
                    folded.append(' ');
                }
                space = false;
                folded.appendCodePoint(c);
            }
        }
        return folded.toString();
    }

    /** Unicode's White_Space, no-break spaces included. */
    private static boolean whiteSpace(int c) {
        return c >= 0x09 && c <= 0x0D || c == 0x85 || Character.isSpaceChar(c);
    }

    /** Controls, bidi controls, and code points that no file may hold: halves of surrogate pairs, noncharacters. */
    private static boolean removed(int c) {
        return Character.getType(c) == Character.CONTROL
                || c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || Character.getType(c) == Character.SURROGATE
                || (c & 0xFFFE) == 0xFFFE
                || c >= 0xFDD0 && c <= 0xFDEF;
    }

    private static boolean mark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean visible(String cleaned) {
        return cleaned.codePoints().anyMatch(c -> switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR, Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK ->
                false;
            default -> true;
        });
    }
}
