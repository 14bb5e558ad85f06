package registrar.render.xlsx;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apache.poi.ss.util.CellReference;
import registrar.document.Section;

/**
 * A sheet whose rows are streamed in after the skeleton is saved.
 *
 * @param part the sheet's part in the package
 * @param widths of the columns, in characters
 * @param from which row of the table is its first, from 0
 * @param rows how many rows it takes
 */
record DataSheet(
        String part, Section.Table table, List<SheetColumn> columns, List<Integer> widths, long from, int rows) {
    DataSheet {
        requireNonNull(part);
        requireNonNull(table);
        columns = List.copyOf(columns);
        widths = List.copyOf(widths);
    }

    /** The range with its header; a table of a workbook wants one row at least. */
    String range() {
        return "A1:" + CellReference.convertNumToColString(columns.size() - 1) + (lastRow() + 1);
    }

    /** The last row, from 0. */
    int lastRow() {
        return Math.max(1, rows);
    }
}
