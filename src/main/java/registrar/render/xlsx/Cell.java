package registrar.render.xlsx;

import static java.util.Objects.requireNonNull;

/**
 * One cell: its look and what it holds.
 *
 * @param content the text; the digits of a number with a point and no grouping; nothing when empty
 * @param cut true when the text was longer than a cell may be
 */
record Cell(Look look, Holds holds, String content, boolean cut) {
    Cell {
        requireNonNull(look);
        requireNonNull(holds);
        requireNonNull(content);
    }

    /** Text of others is quoted where it reads as a formula; the words of statuses are ours. */
    static Cell text(Look look, String text) {
        CellText fitted = CellText.of(text);
        boolean quoted = !look.marked() && CellText.readsOtherwise(text);
        return new Cell(quoted ? look.withQuote() : look, Holds.TEXT, fitted.text(), fitted.cut());
    }

    static Cell number(Look look, String digits) {
        return new Cell(look, Holds.NUMBER, digits, false);
    }

    static Cell empty(Look look) {
        return new Cell(look, Holds.NOTHING, "", false);
    }

    Cell in(Look other) {
        return new Cell(look.quoted() ? other.withQuote() : other, holds, content, cut);
    }

    enum Holds {
        TEXT,
        NUMBER,
        NOTHING
    }
}
