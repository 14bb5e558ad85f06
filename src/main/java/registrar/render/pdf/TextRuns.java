package registrar.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Cuts a text into stretches of one font each. */
final class TextRuns {
    /** @param family empty for the design's own fonts */
    record Run(String text, Optional<String> family) {}

    private final FontChoice choice;
    private final Set<String> missing = new TreeSet<>();

    TextRuns(FontChoice choice) {
        this.choice = choice;
    }

    /** Letters met so far that no font has, as {@code U+1F9FF}. */
    Set<String> missing() {
        return missing;
    }

    /** One plain run for most texts. A letter without a font becomes its code point in brackets. */
    List<Run> of(String text) {
        if (text.codePoints().allMatch(choice::plain)) {
            return List.of(new Run(text, Optional.empty()));
        }
        var runs = new ArrayList<Run>();
        var current = new StringBuilder();
        Optional<String> family = Optional.empty();
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (invisible(point)) {
                continue;
            }
            Optional<String> next = familyOf(point, family, text);
            if (!next.equals(family) && current.length() > 0) {
                runs.add(new Run(current.toString(), family));
                current.setLength(0);
            }
            family = next;
            append(current, point, family);
        }
        runs.add(new Run(current.toString(), family));
        return runs;
    }

    /** Joiners and marks stay with the letters they follow, spaces with those read from right to left. */
    private Optional<String> familyOf(int point, Optional<String> before, String text) {
        if ((clings(point)
                        || point == ' ' && before.filter(Typefaces::rightToLeft).isPresent())
                && before.filter(family -> choice.has(family, point)).isPresent()) {
            return before;
        }
        return choice.plain(point) ? Optional.empty() : choice.family(point, text);
    }

    private void append(StringBuilder current, int point, Optional<String> family) {
        if (family.isEmpty() && !choice.plain(point)) {
            String code = "U+" + String.format(Locale.ROOT, "%04X", point);
            missing.add(code);
            current.append('[').append(code).append(']');
        } else {
            current.appendCodePoint(point);
        }
    }

    private static boolean clings(int point) {
        int type = Character.getType(point);
        return point == 0x200C
                || point == 0x200D
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Requests for a coloured or plain picture, direction marks and soft hyphens draw nothing. */
    private static boolean invisible(int point) {
        return point >= 0xFE00 && point <= 0xFE0F
                || point >= 0xE0100 && point <= 0xE01EF
                || point >= 0x1F3FB && point <= 0x1F3FF
                || point == 0x200B
                || point == 0x200E
                || point == 0x200F
                || point == 0x2060
                || point == 0xFEFF
                || point == 0xAD;
    }
}
