package registrar.render.xlsx;

import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import registrar.document.Value;

/** A small sheet that is filled cell by cell. Rows and columns count from 0. */
final class Grid {
    /** Nobody reads more in a small sheet, and POI refuses text that is too long once it is encoded. */
    private static final int TEXT_LIMIT = 2_000;

    private final XSSFSheet sheet;
    private final Looks looks;
    private final CellMaker cells;

    Grid(XSSFSheet sheet, Looks looks, CellMaker cells) {
        this.sheet = sheet;
        this.looks = looks;
        this.cells = cells;
    }

    XSSFSheet sheet() {
        return sheet;
    }

    void height(int row, double points) {
        row(row).setHeightInPoints((float) points);
    }

    void put(int row, int column, Cell cell) {
        XSSFCell made = row(row).createCell(column);
        made.setCellStyle(looks.style(cell.look()));
        switch (cell.holds()) {
            case NOTHING -> {}
            case NUMBER -> made.setCellValue(Double.parseDouble(cell.content()));
            case TEXT -> made.setCellValue(CellText.encoded(CellText.shortened(cell.content(), TEXT_LIMIT)));
        }
    }

    void text(int row, int column, Look look, String text) {
        put(row, column, Cell.text(look, text));
    }

    /** The value in the look of its kind. */
    void value(int row, int column, Value value) {
        put(row, column, cells.of(value));
    }

    Cell cell(Value value) {
        return cells.of(value);
    }

    /** Cells that only carry the look, from one column to another, inclusive. */
    void empty(int row, int from, int to, Look look) {
        for (int column = from; column <= to; column++) {
            put(row, column, Cell.empty(look));
        }
    }

    private XSSFRow row(int number) {
        XSSFRow row = sheet.getRow(number);
        return row == null ? sheet.createRow(number) : row;
    }
}
