package registrar.render.pdf;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Puts text that reads from right to left, wholly or in part, into the order in which it is drawn from left to right,
 * with Arabic letters joined. The engine's own way puts Latin words inside Arabic ones in the wrong place.
 */
final class VisualText {
    private static final BidiReorderer SHAPER = new ICUBidiReorderer();
    private static final Map<Integer, Integer> MIRRORED = Map.ofEntries(
            Map.entry((int) '(', (int) ')'),
            Map.entry((int) ')', (int) '('),
            Map.entry((int) '[', (int) ']'),
            Map.entry((int) ']', (int) '['),
            Map.entry((int) '{', (int) '}'),
            Map.entry((int) '}', (int) '{'),
            Map.entry((int) '<', (int) '>'),
            Map.entry((int) '>', (int) '<'),
            Map.entry(0xAB, 0xBB),
            Map.entry(0xBB, 0xAB),
            Map.entry(0x2039, 0x203A),
            Map.entry(0x203A, 0x2039));

    private VisualText() {}

    /** True when some of the text reads from right to left. */
    static boolean needed(String text) {
        return text.codePoints().anyMatch(VisualText::rightToLeft);
    }

    private static boolean rightToLeft(int point) {
        byte direction = Character.getDirectionality(point);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /** One line, as it is drawn. Its first strong letter decides the direction of the whole. */
    static String of(String line) {
        String text = shape(line);
        var bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        int count = bidi.getRunCount();
        byte[] levels = new byte[count];
        Object[] runs = new Object[count];
        for (int i = 0; i < count; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            String run = text.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            runs[i] = levels[i] % 2 == 1 ? reversed(run) : run;
        }
        Bidi.reorderVisually(levels, 0, runs, 0, count);
        var visual = new StringBuilder();
        for (Object run : runs) {
            visual.append(run);
        }
        return visual.toString();
    }

    private static String shape(String text) {
        synchronized (SHAPER) {
            return SHAPER.shapeText(text);
        }
    }

    /** Letters backwards, each with the marks on it still behind it, brackets turned round. */
    private static String reversed(String run) {
        List<String> letters = new ArrayList<>();
        for (int at = 0; at < run.length(); ) {
            int point = run.codePointAt(at);
            at += Character.charCount(point);
            if (mark(point) && !letters.isEmpty()) {
                int last = letters.size() - 1;
                letters.set(last, letters.get(last) + Character.toString(point));
            } else {
                letters.add(Character.toString(MIRRORED.getOrDefault(point, point)));
            }
        }
        Collections.reverse(letters);
        return String.join("", letters);
    }

    private static boolean mark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
