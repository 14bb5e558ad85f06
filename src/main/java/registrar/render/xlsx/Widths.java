package registrar.render.xlsx;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Column widths in characters, from the length of the text: no font of the machine is asked. */
final class Widths {
    private static final int NARROWEST = 8;
    private static final int WIDEST = 45;

    /** Widths count digits; letters are narrower on the whole. */
    static final double LETTERS_PER_DIGIT = 1.1;

    /** Space on both sides. */
    private static final int PADDING = 2;

    /** The mark before the word of a status. */
    private static final int MARK = 3;

    private static final int HEADER_LINES = 2;
    private static final int ONE_LINE = 12;

    /** Visible columns together: a landscape page then prints letters of about 7 points or more. Only texts give way. */
    private static final int PAGE = 215;

    private final List<SheetColumn> columns;

    /** How many cells of each column are so long; the last number stands for all that are longer. */
    private final int[][] lengths;

    private int rows;

    Widths(List<SheetColumn> columns) {
        this.columns = List.copyOf(columns);
        this.lengths = new int[columns.size()][WIDEST + 1];
    }

    void add(List<Cell> row) {
        for (int i = 0; i < row.size(); i++) {
            lengths[i][Math.min(WIDEST, length(row.get(i)))]++;
        }
        rows++;
    }

    /** As wide as the texts; when the page is full, no wider than it takes. */
    List<Integer> inCharacters() {
        Fit fit = Fit.LOOSE;
        while (!fits(fit) && fit.canTighten()) {
            fit = fit.tighter();
        }
        return widths(fit);
    }

    private boolean fits(Fit fit) {
        List<Integer> widths = widths(fit);
        return IntStream.range(0, widths.size())
                        .filter(i -> !columns.get(i).hidden())
                        .map(widths::get)
                        .sum()
                <= PAGE;
    }

    private List<Integer> widths(Fit fit) {
        return IntStream.range(0, columns.size()).mapToObj(i -> width(i, fit)).toList();
    }

    private int width(int index, Fit fit) {
        SheetColumn column = columns.get(index);
        int wanted = switch (column.column().kind()) {
            case TEXT -> fit.width(longest(index, fit.whole()), longest(index, 100));
            default -> Math.min(WIDEST, longest(index, 100) + PADDING);
        };
        return Math.max(NARROWEST, Math.max(wanted, Math.min(WIDEST, header(column) + PADDING)));
    }

    /** The length that so many of a hundred cells do not exceed. */
    private int longest(int index, int percent) {
        long within = 0;
        for (int length = 0; length <= WIDEST; length++) {
            within += lengths[index][length];
            if (within * 100 >= (long) rows * percent) {
                return length;
            }
        }
        return WIDEST;
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

    /**
     * How texts are fitted into a full page: first letters are counted as the narrower things they are, then the few
     * longest of a column may wrap, then all may.
     *
     * @param whole how many of a hundred texts must stand on one line
     */
    private record Fit(boolean tight, int whole, int widest) {
        static final Fit LOOSE = new Fit(false, 100, WIDEST);

        private static final int FEWEST_WHOLE = 85;
        private static final int NARROWEST_TEXT = 16;

        boolean canTighten() {
            return widest > NARROWEST_TEXT;
        }

        Fit tighter() {
            if (!tight) {
                return new Fit(true, whole, widest);
            }
            return whole > FEWEST_WHOLE ? new Fit(true, whole - 1, widest) : new Fit(true, whole, widest - 1);
        }

        /** @param most of those that must stand on one line; {@code longest} may wrap, but not into a ribbon */
        int width(int most, int longest) {
            int ribbon = Math.min(NARROWEST_TEXT, padded(longest));
            return Math.min(widest, Math.max(ribbon, padded(most)));
        }

        private int padded(int length) {
            return tight ? (int) Math.ceil(length / LETTERS_PER_DIGIT) + 1 : length + PADDING;
        }
    }
}
