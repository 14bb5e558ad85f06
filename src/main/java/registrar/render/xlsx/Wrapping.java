package registrar.render.xlsx;

import java.util.ArrayList;
import java.util.List;

/**
 * A row whose long texts wrap within their columns, and its height: programs do not work it out for rows that state one,
 * and rows that state none differ in height from program to program.
 */
record Wrapping(List<Cell> cells, double height) {
    static final double LINE = 16;

    /** Lines after the first are closer together. */
    private static final double NEXT_LINE = 13;

    /** A row of more lines would hide its neighbours; the cell still holds the whole text. */
    private static final int MOST_LINES = 8;

    Wrapping {
        cells = List.copyOf(cells);
    }

    static Wrapping of(List<Cell> cells, DataSheet sheet) {
        var wrapped = new ArrayList<Cell>(cells.size());
        int most = 1;
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            int lines = sheet.columns().get(i).hidden()
                    ? 1
                    : lines(cell, sheet.widths().get(i));
            wrapped.add(lines > 1 ? cell.in(Look.TEXT.wrap()) : cell);
            most = Math.max(most, lines);
        }
        return new Wrapping(wrapped, LINE + NEXT_LINE * (Math.min(most, MOST_LINES) - 1));
    }

    private static int lines(Cell cell, int width) {
        boolean prose = cell.look().equals(Look.TEXT) || cell.look().equals(Look.TEXT.withQuote());
        int room = (int) (width * Widths.LETTERS_PER_DIGIT);
        return prose ? 1 + (Widths.length(cell.content()) - 1) / room : 1;
    }
}
