package registrar.golden;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A sheet that is one table: its rows as text under the captions, dates as yyyy-MM-dd, numbers bare. The empty row that
 * a table without rows must have is none.
 */
final class WorkbookTable {
    private WorkbookTable() {}

    static List<Map<String, String>> of(Path file, String sheet) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                var workbook = new XSSFWorkbook(in)) {
            var rows = new ArrayList<Map<String, String>>();
            List<String> captions = new ArrayList<>();
            for (Row row : workbook.getSheet(sheet)) {
                if (captions.isEmpty()) {
                    row.forEach(cell -> captions.add(text(cell)));
                } else {
                    rows.add(named(captions, row));
                }
            }
            rows.removeIf(row -> row.values().stream().allMatch(String::isEmpty));
            return rows;
        }
    }

    /** The rows of a short table among others: from below the header that has these captions to the next empty row. */
    static List<Map<String, String>> under(Path file, String sheet, List<String> header) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                var workbook = new XSSFWorkbook(in)) {
            var rows = new ArrayList<Map<String, String>>();
            List<String> captions = List.of();
            int last = -1;
            for (Row row : workbook.getSheet(sheet)) {
                List<String> texts = texts(row);
                if (captions.isEmpty() && texts.containsAll(header)) {
                    captions = texts;
                } else if (!captions.isEmpty()
                        && row.getRowNum() == last + 1
                        && !String.join("", texts).isEmpty()) {
                    rows.add(named(captions, row));
                } else if (!captions.isEmpty()) {
                    break;
                }
                last = row.getRowNum();
            }
            return rows;
        }
    }

    private static List<String> texts(Row row) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < row.getLastCellNum(); i++) {
            texts.add(row.getCell(i) == null ? "" : text(row.getCell(i)));
        }
        return texts;
    }

    private static Map<String, String> named(List<String> captions, Row row) {
        var named = new LinkedHashMap<String, String>();
        for (int i = 0; i < captions.size(); i++) {
            Cell cell = row.getCell(i);
            named.put(captions.get(i), cell == null ? "" : text(cell));
        }
        return named;
    }

    private static String text(Cell cell) {
        return cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : WorkbookListing.typed(cell);
    }
}
