package registrar.render.xlsx;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import registrar.document.Column;
import registrar.document.Row;
import registrar.document.Value;

/** Draws a block: heading, header, rows, totals, and a note when there are more rows than it shows. */
final class BlockWriter {
    private static final double HEADING_HEIGHT = 24;

    /** On one line: the rows of this sheet are all equally high. */
    private static final Look HEAD = Look.HEAD.unwrapped();

    private final Book book;
    private final Grid grid;

    BlockWriter(Book book, Grid grid) {
        this.book = book;
        this.grid = grid;
    }

    Block.Drawn write(Block block, Extract extract, int from) {
        int row = from;
        grid.height(row, HEADING_HEIGHT);
        grid.text(row++, SummarySheet.FIRST_COLUMN, Look.HEADING, book.wording().heading(extract.table()));
        header(block, extract, row++);
        int first = row;
        for (Row each : extract.rows()) {
            line(block, extract, each, row++, Look.TEXT);
        }
        colour(block, first, row - 1);
        for (Row total : extract.table().totals()) {
            line(block, extract, total, row++, Look.PLAIN.in(Look.Type.BOLD).over(Look.Rule.TOTAL));
        }
        if (extract.more()) {
            grid.text(row++, SummarySheet.FIRST_COLUMN, Look.NOTE, moreNote(extract));
        }
        return new Block.Drawn(first, first + extract.rows().size() - 1, row + 1);
    }

    private String moreNote(Extract extract) {
        return book.wording()
                .text(
                        "workbook.more",
                        new Value.Count(extract.rows().size()),
                        new Value.Count(extract.table().rows().size()),
                        new Value.Text(book.sheetName(extract.table().key())));
    }

    private void header(Block block, Extract extract, int row) {
        grid.empty(row, SummarySheet.FIRST_COLUMN, SummarySheet.LAST_COLUMN, HEAD);
        block.columns()
                .forEach((key, at) -> extract.index(key).ifPresent(index -> {
                    Column column = extract.column(index);
                    boolean right = new SheetColumn(column, index, "").right();
                    grid.text(
                            row,
                            at,
                            right ? HEAD.on(Look.Side.RIGHT, 1) : HEAD,
                            book.wording().caption(column));
                }));
    }

    private void line(Block block, Extract extract, Row values, int row, Look base) {
        grid.empty(row, SummarySheet.FIRST_COLUMN, SummarySheet.LAST_COLUMN, base);
        for (Map.Entry<String, Integer> each : block.columns().entrySet()) {
            OptionalInt index = extract.index(each.getKey());
            if (index.isPresent()) {
                Cell cell = cell(
                        block,
                        each.getValue(),
                        extract.column(index.getAsInt()),
                        values.values().get(index.getAsInt()));
                grid.put(
                        row,
                        each.getValue(),
                        cell.in(cell.look().in(base.type()).over(base.rule())));
            }
        }
    }

    /**
     * Here a blank says why it is one, and text ends before the next column: nobody filters or adds up these rows, and the
     * other sheets hold them whole.
     */
    private Cell cell(Block block, int at, Column column, Value value) {
        if (value instanceof Value.Blank) {
            Look look = new SheetColumn(column, 0, "").right() ? Look.COUNT : Look.TEXT;
            return Cell.text(look, book.wording().print(value));
        }
        Cell cell = grid.cell(value);
        if (cell.holds() == Cell.Holds.TEXT && !cell.look().marked()) {
            Look look = value instanceof Value.Identifier ? Look.IDENTIFIER : Look.TEXT;
            return Cell.text(look, CellText.shortened(cell.content(), block.room(at)));
        }
        return block.dashes() && cell.look().equals(Look.COUNT) ? cell.in(Look.COUNT_OR_DASH) : cell;
    }

    private void colour(Block block, int first, int last) {
        String family = block.columns().containsKey("seat_status") ? "seat_status" : "credential_status";
        Integer status = block.columns().get(family);
        Integer daysLeft = block.columns().get("days_left");
        if (status != null && daysLeft != null) {
            StatusColours.of(book.document(), book.wording())
                    .apply(grid.sheet(), family, status, daysLeft, List.of(status), first, last);
        }
    }
}
