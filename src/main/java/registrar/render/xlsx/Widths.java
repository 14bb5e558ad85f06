package registrar.render.xlsx;

import java.util.Arrays;
import java.util.List;

/** Column widths in characters, from the length of the text: no font of the machine is asked. */
final class Widths {
    private static final int NARROWEST = 8;
    private static final int WIDEST = 45;

    /** Space on both sides. */
    private static final int PADDING = 2;

    /** The mark before the word of a status. */
    private static final int MARK = 3;

    private static final int HEADER_LINES = 2;
    private static final int ONE_LINE = 12;

    private final int[] longest;

    Widths(List<SheetColumn> columns) {
        longest = columns.stream().mapToInt(Widths::header).toArray();
    }

    void add(List<Cell> row) {
        for (int i = 0; i < row.size(); i++) {
            longest[i] = Math.max(longest[i], length(row.get(i)));
        }
    }

    List<Integer> inCharacters() {
        return Arrays.stream(longest)
                .map(length -> Math.min(WIDEST, Math.max(NARROWEST, length + PADDING)))
                .boxed()
                .toList();
    }

    /** Long headers, and those of narrow numbers, wrap into two lines between words. */
    private static int header(SheetColumn column) {
        String caption = column.caption();
        if (!column.right() && length(caption) <= ONE_LINE) {
            return length(caption);
        }
        int word =
                Arrays.stream(caption.split(" ")).mapToInt(Widths::length).max().orElse(0);
        return Math.max(word, (length(caption) + HEADER_LINES - 1) / HEADER_LINES);
    }

    private static int length(Cell cell) {
        return switch (cell.holds()) {
            case NOTHING -> 0;
            case NUMBER ->
                cell.look().equals(Look.DAY)
                        ? "yyyy-mm-dd".length()
                        : cell.content().length();
            case TEXT -> length(cell.content()) + (cell.look().marked() ? MARK : 0);
        };
    }

    /** East Asian characters are twice as wide, combining marks have no width of their own. */
    static int length(String text) {
        return text.codePoints().map(Widths::width).sum();
    }

    private static int width(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return Character.isIdeographic(character) || isKanaOrHangul(character) ? 2 : 1;
    }

    private static boolean isKanaOrHangul(int character) {
        return switch (Character.UnicodeScript.of(character)) {
            case HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        };
    }
}
