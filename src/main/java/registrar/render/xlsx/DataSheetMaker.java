package registrar.render.xlsx;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCols;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSelection;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheetView;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STPane;
import registrar.document.Row;
import registrar.document.RowStream;
import registrar.document.Section;

/** Makes the sheets of a table but for their rows: header, filter, colours, widths, print set-up. */
final class DataSheetMaker {
    /** The header takes one of the 1,048,576 rows. */
    static final int ROWS_PER_SHEET = SpreadsheetVersion.EXCEL2007.getMaxRows() - 1;

    private static final double HEADER_HEIGHT = 32;

    /** Widths come from this many rows: of a longer table they are a sample. */
    private static final int MEASURED_ROWS = 2_000;

    /** The 5 pixels of margin that a width includes beside its characters of 7 pixels. */
    private static final double MARGIN = 5 / 7.0;

    private final Book book;
    private final int rowsPerSheet;
    private final StatusColours colours;

    DataSheetMaker(Book book, int rowsPerSheet) {
        this.book = book;
        this.rowsPerSheet = rowsPerSheet;
        this.colours = StatusColours.of(book.document(), book.wording());
    }

    /** One sheet, or as many as the rows need. */
    void make(Section.Table table) throws IOException {
        List<SheetColumn> columns = SheetColumn.of(table, book.wording());
        List<Integer> widths = widths(table, columns);
        long size = table.rows().size();
        long from = 0;
        do {
            int rows = (int) Math.min(rowsPerSheet, size - from);
            make(table, columns, widths, from, rows);
            from += rows;
        } while (from < size);
    }

    private void make(Section.Table table, List<SheetColumn> columns, List<Integer> widths, long from, int rows) {
        XSSFSheet sheet = book.sheet(book.sheetName(table.key()));
        var data = new DataSheet(sheet.getPackagePart().getPartName().getName(), table, columns, widths, from, rows);
        header(sheet, columns);
        columns(sheet, columns, widths);
        new PageSetup(book).wide(sheet);
        sheet.getCTWorksheet().getSheetFormatPr().setOutlineLevelCol((short) 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        freeze(sheet, frozen(columns));
        table(sheet, data, from);
        sheet.addIgnoredErrors(
                new CellRangeAddress(1, data.lastRow(), 0, columns.size() - 1), IgnoredErrorType.NUMBER_STORED_AS_TEXT);
        colour(sheet, data);
        book.add(data);
    }

    private List<Integer> widths(Section.Table table, List<SheetColumn> columns) throws IOException {
        var widths = new Widths(columns);
        try (RowStream rows = table.rows().open()) {
            Optional<Row> row = rows.next();
            for (int n = 0; n < MEASURED_ROWS && row.isPresent(); n++) {
                widths.add(book.cells().of(row.get(), columns));
                row = rows.next();
            }
        }
        return widths.inCharacters();
    }

    private void header(XSSFSheet sheet, List<SheetColumn> columns) {
        var grid = new Grid(sheet, book.looks(), book.cells());
        grid.height(0, HEADER_HEIGHT);
        for (int i = 0; i < columns.size(); i++) {
            grid.text(
                    0,
                    i,
                    columns.get(i).right() ? Look.HEAD_RIGHT : Look.HEAD,
                    columns.get(i).caption());
        }
    }

    /** Hidden columns form outline groups, each with its + above the column after it. */
    private static void columns(XSSFSheet sheet, List<SheetColumn> columns, List<Integer> widths) {
        CTCols made = sheet.getCTWorksheet().getColsArray().length > 0
                ? sheet.getCTWorksheet().getColsArray(0)
                : sheet.getCTWorksheet().addNewCols();
        for (int i = 0; i < columns.size(); i++) {
            CTCol column = column(made, i, widths.get(i) + MARGIN);
            if (columns.get(i).hidden()) {
                column.setHidden(true);
                column.setOutlineLevel((short) 1);
            } else if (i > 0 && columns.get(i - 1).hidden()) {
                column.setCollapsed(true);
            }
        }
        if (columns.get(columns.size() - 1).hidden()) {
            column(made, columns.size(), 8 + MARGIN).setCollapsed(true);
        }
    }

    private static CTCol column(CTCols columns, int index, double width) {
        CTCol column = columns.addNewCol();
        column.setMin(index + 1L);
        column.setMax(index + 1L);
        column.setWidth(width);
        column.setCustomWidth(true);
        return column;
    }

    /** The cursor stands in A2, so that part of the sheet must be the active one. */
    private static void freeze(XSSFSheet sheet, int columns) {
        sheet.createFreezePane(columns, 1);
        CTSheetView view = sheet.getCTWorksheet().getSheetViews().getSheetViewArray(0);
        view.getPane().setActivePane(STPane.BOTTOM_LEFT);
        view.setSelectionArray(new CTSelection[0]);
        CTSelection cursor = view.addNewSelection();
        cursor.setPane(STPane.BOTTOM_LEFT);
        cursor.setActiveCell("A2");
        cursor.setSqref(List.of("A2"));
    }

    /** Names and id stay in sight; where a table is about one learner, its first column does. */
    private static int frozen(List<SheetColumn> columns) {
        boolean byName = columns.size() > 3 && columns.get(0).key().equals("last_name");
        return byName ? 3 : 1;
    }

    private void table(XSSFSheet sheet, DataSheet data, long from) {
        XSSFTable table = sheet.createTable(new AreaReference(data.range(), SpreadsheetVersion.EXCEL2007));
        String name = tableName(data.table().key()) + (from == 0 ? "" : "_" + from);
        table.setName(name);
        table.setDisplayName(name);
        table.getCTTable().addNewAutoFilter().setRef(data.range());
        table.getCTTable().setTotalsRowShown(false);
    }

    /** Such as {@code Seats}, for people who write {@code Seats[Days left]}. */
    private static String tableName(String key) {
        String safe = key.replaceAll("[^A-Za-z0-9_]", "_");
        return safe.substring(0, 1).toUpperCase(Locale.ROOT) + safe.substring(1);
    }

    private void colour(XSSFSheet sheet, DataSheet data) {
        List<String> keys = data.columns().stream().map(SheetColumn::key).toList();
        if (keys.contains("change")) {
            colours.applyToChanges(sheet, keys.indexOf("change"), 1, data.lastRow());
            return;
        }
        String family = keys.contains("seat_status") ? "seat_status" : "credential_status";
        int status = keys.indexOf(family);
        int daysLeft = keys.indexOf("days_left");
        if (status < 0 || daysLeft < 0) {
            return;
        }
        List<Integer> coloured = IntStream.range(0, keys.size())
                .filter(i -> i == status
                        || i == daysLeft
                        || List.of("window", "standing").contains(keys.get(i)))
                .boxed()
                .toList();
        colours.apply(sheet, family, status, daysLeft, coloured, 1, data.lastRow());
    }
}
