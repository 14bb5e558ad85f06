package registrar.render.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A run of cells that a chart draws, with a copy of what they hold for programs that do not read the cells.
 *
 * @param reference such as {@code 'Summary'!$L$11:$L$22}; empty for words that stand in no cell
 */
record Points(String reference, List<String> values) {
    Points {
        values = List.copyOf(values);
    }

    static Points word(String word) {
        return new Points("", List.of(word));
    }

    static Points texts(XSSFSheet sheet, int first, int last, int column) {
        return new Points(reference(sheet, first, last, column), values(sheet, first, last, column, false));
    }

    static Points numbers(XSSFSheet sheet, int first, int last, int column) {
        return new Points(reference(sheet, first, last, column), values(sheet, first, last, column, true));
    }

    private static String reference(XSSFSheet sheet, int first, int last, int column) {
        return new CellRangeAddress(first, last, column, column).formatAsString(sheet.getSheetName(), true);
    }

    private static List<String> values(XSSFSheet sheet, int first, int last, int column, boolean numeric) {
        var values = new ArrayList<String>();
        for (int i = first; i <= last; i++) {
            XSSFRow row = sheet.getRow(i);
            XSSFCell cell = row == null ? null : row.getCell(column);
            values.add(cell == null ? "" : numeric ? number(cell) : cell.toString());
        }
        return values;
    }

    private static String number(XSSFCell cell) {
        return switch (cell.getCellType()) {
            case NUMERIC -> Long.toString((long) cell.getNumericCellValue());
            default -> "";
        };
    }
}
