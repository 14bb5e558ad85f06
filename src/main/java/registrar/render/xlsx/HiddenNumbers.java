package registrar.render.xlsx;

import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;
import registrar.document.Row;

/** What charts draw, in hidden columns of the sheet they stand on. Rows count from 0, columns from the first hidden. */
final class HiddenNumbers {
    private static final int FIRST = 10;
    private static final int COLUMNS = 24;

    private final Grid grid;

    HiddenNumbers(Grid grid) {
        this.grid = grid;
        XSSFSheet sheet = grid.sheet();
        CTCol hidden = sheet.getCTWorksheet().getColsArray(0).addNewCol();
        hidden.setMin(FIRST + 1L);
        hidden.setMax(FIRST + COLUMNS);
        hidden.setWidth(12);
        hidden.setCustomWidth(true);
        hidden.setHidden(true);
        hidden.setOutlineLevel((short) 1);
        sheet.getCTWorksheet().getSheetFormatPr().setOutlineLevelCol((short) 1);
    }

    void text(int row, int column, String text) {
        grid.text(row, FIRST + column, Look.PLAIN, text);
    }

    /** The counts of a table's column, one below the other; nothing stands for zero, so that no label is drawn for it. */
    void counts(Extract table, String key, int from, int column) {
        int row = from;
        for (Row each : table.rows()) {
            long count = table.count(each, key);
            if (count > 0) {
                grid.put(row, FIRST + column, Cell.number(Look.PLAIN, Long.toString(count)));
            }
            row++;
        }
    }

    Points texts(int first, int last, int column) {
        return Points.texts(grid.sheet(), first, last, FIRST + column);
    }

    Points numbers(int first, int last, int column) {
        return Points.numbers(grid.sheet(), first, last, FIRST + column);
    }
}
