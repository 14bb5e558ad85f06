package registrar.golden;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook's sheets row by row: text in quotes, numbers and dates bare, blanks as nothing; below them how numbers are
 * formatted and what else the sheet has.
 */
final class WorkbookListing {
    private WorkbookListing() {}

    static String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                var workbook = new XSSFWorkbook(in)) {
            var listing = new StringBuilder();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                String seen = workbook.getSheetVisibility(i).name().toLowerCase(java.util.Locale.ROOT);
                listing.append("[sheet ").append(workbook.getSheetName(i));
                listing.append(seen.equals("visible") ? "]\n" : ", " + seen + "]\n");
                listing.append(sheet(workbook.getSheetAt(i)));
            }
            return listing.toString();
        }
    }

    /** The cell as text that tells its type. */
    static String typed(Cell cell) {
        return switch (cell.getCellType()) {
            case STRING -> '"' + cell.getStringCellValue().replace("\n", "\\n") + '"';
            case NUMERIC -> number(cell);
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            case FORMULA -> "=" + cell.getCellFormula();
            case ERROR -> "error " + cell.getErrorCellValue();
            case BLANK, _NONE -> "";
        };
    }

    private static String number(Cell cell) {
        if (!DateUtil.isCellDateFormatted(cell)) {
            return new BigDecimal(Double.toString(cell.getNumericCellValue()))
                    .stripTrailingZeros()
                    .toPlainString();
        }
        var moment = cell.getLocalDateTimeCellValue();
        return moment.toLocalTime().toSecondOfDay() == 0 ? moment.toLocalDate().toString() : moment.toString();
    }

    private static String sheet(XSSFSheet sheet) {
        var listing = new StringBuilder();
        var formats = new TreeMap<Integer, Map<String, List<Integer>>>();
        for (Row row : sheet) {
            String cells = row(row, formats);
            if (!cells.isEmpty()) {
                listing.append(row.getRowNum() + 1).append(": ").append(cells).append('\n');
            }
        }
        formats.forEach((column, ranges) -> ranges.forEach((format, rows) -> listing.append("(")
                .append(ranges(CellReference.convertNumToColString(column), rows))
                .append(": ")
                .append(format)
                .append(")\n")));
        return listing.append(rest(sheet)).toString();
    }

    private static String row(Row row, Map<Integer, Map<String, List<Integer>>> formats) {
        var cells = new StringBuilder();
        int empty = 0;
        for (int i = 0; i < row.getLastCellNum(); i++) {
            Cell cell = row.getCell(i);
            String text = cell == null ? "" : typed(cell);
            empty = text.isEmpty() ? empty + 1 : 0;
            cells.append(i == 0 ? "" : " | ").append(text);
            if (!text.isEmpty() && !text.startsWith("\"")) {
                formats.computeIfAbsent(i, column -> new LinkedHashMap<>())
                        .computeIfAbsent(cell.getCellStyle().getDataFormatString(), format -> new ArrayList<>())
                        .add(row.getRowNum() + 1);
            }
        }
        return empty == row.getLastCellNum() ? "" : cells.toString().replaceAll("( \\| )+$", "");
    }

    /** {@code H5-H42, H44} */
    private static String ranges(String column, List<Integer> rows) {
        var ranges = new ArrayList<String>();
        for (int i = 0; i < rows.size(); ) {
            int first = i;
            while (i + 1 < rows.size() && rows.get(i + 1) == rows.get(i) + 1) {
                i++;
            }
            ranges.add(column + rows.get(first) + (first == i ? "" : "-" + column + rows.get(i)));
            i++;
        }
        return String.join(", ", ranges);
    }

    private static String rest(XSSFSheet sheet) {
        var lines = new ArrayList<String>();
        if (sheet.getPaneInformation() != null && sheet.getPaneInformation().isFreezePane()) {
            lines.add("frozen: " + sheet.getPaneInformation().getHorizontalSplitPosition() + " rows, "
                    + sheet.getPaneInformation().getVerticalSplitPosition() + " columns");
        }
        if (sheet.getCTWorksheet().isSetAutoFilter()) {
            lines.add("filter: " + sheet.getCTWorksheet().getAutoFilter().getRef());
        }
        sheet.getTables()
                .forEach(table -> lines.add("table: " + table.getCTTable().getRef()));
        String hidden = hiddenColumns(sheet);
        if (!hidden.isEmpty()) {
            lines.add("hidden columns: " + hidden);
        }
        for (var condition : sheet.getCTWorksheet().getConditionalFormattingList()) {
            lines.add("conditional: " + condition.getSqref() + " "
                    + condition.getCfRuleList().stream()
                            .map(rule -> rule.getType() + " " + rule.getFormulaList())
                            .collect(Collectors.joining("; ")));
        }
        if (sheet.getDrawingPatriarch() != null) {
            lines.add("charts: " + sheet.getDrawingPatriarch().getCharts().size());
        }
        return lines.stream().map(line -> "(" + line + ")\n").collect(Collectors.joining());
    }

    private static String hiddenColumns(XSSFSheet sheet) {
        var hidden = new ArrayList<Integer>();
        for (int i = 0; i < 200; i++) {
            if (sheet.isColumnHidden(i)) {
                hidden.add(i);
            }
        }
        return hidden.isEmpty()
                ? ""
                : CellReference.convertNumToColString(hidden.get(0)) + "-"
                        + CellReference.convertNumToColString(hidden.get(hidden.size() - 1)) + " (" + hidden.size()
                        + ")";
    }
}
