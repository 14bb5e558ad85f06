package registrar.render.xlsx;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;
import registrar.document.Column;
import registrar.document.Row;
import registrar.document.Value;
import registrar.render.Wording;

/**
 * The two charts of the summary, and their numbers in hidden columns beside them: what ends in each month, and seats
 * against their limit (certificates by days left where there are no seats).
 */
final class SummaryCharts {
    private static final int ROWS = 16;
    private static final int DATA_COLUMN = 10;
    private static final int HIDDEN_COLUMNS = 12;
    private static final int MOST_BARS = 12;
    private static final int MOST_MONTHS = 24;

    private static final List<ChartXml.Fill> WINDOW_FILLS = List.of(
            new ChartXml.Fill(Colour.CHART_SOON, Colour.CHART_SOON, Colour.INK),
            new ChartXml.Fill(Colour.CHART_MID, Colour.CHART_OUTLINE, Colour.INK),
            new ChartXml.Fill(Colour.CHART_LATE, Colour.CHART_OUTLINE, Colour.INK));
    private static final ChartXml.Fill CALM = new ChartXml.Fill(Colour.CHART_CALM, Colour.CHART_CALM, Colour.WHITE);
    private static final ChartXml.Fill FREE = new ChartXml.Fill(Colour.HAIRLINE, Colour.EDGE, Colour.INK);

    private final Book book;
    private final Grid grid;
    private final Wording wording;

    SummaryCharts(Book book, Grid grid) {
        this.book = book;
        this.grid = grid;
        this.wording = book.wording();
    }

    /** Leaves room and gives the row after it. */
    int reserve(int row) {
        return row + ROWS + 2;
    }

    void draw(int row, Optional<Block.Drawn> licenses) throws IOException {
        grid.height(row, 24);
        grid.text(row, SummarySheet.FIRST_COLUMN, Look.HEADING, wording.text("workbook.charts"));
        hide();
        ending(row + 1);
        if (licenses.isPresent()) {
            seats(row + 1, licenses.get());
        } else {
            windows(row + 1);
        }
    }

    private void ending(int row) throws IOException {
        Optional<Extract> table = Extract.of(book.document(), "certificates_ending", MOST_MONTHS);
        if (table.isEmpty()) {
            return;
        }
        Extract months = table.get();
        List<Column> windows = months.table().columns().stream()
                .filter(column ->
                        column.kind() == Column.Kind.COUNT && !column.key().equals("total"))
                .toList();
        int last = row + months.rows().size();
        labels(months, row);
        beside(row, DATA_COLUMN + 1 + windows.size());
        if (months.rows().stream().allMatch(month -> months.count(month, "total") == 0)) {
            grid.text(row, SummarySheet.FIRST_COLUMN, Look.STAMP, wording.text("workbook.chart.ending.none"));
            return;
        }
        var series = new ArrayList<ChartXml.Series>();
        for (int i = 0; i < windows.size(); i++) {
            Column window = windows.get(i);
            int column = DATA_COLUMN + 1 + i;
            grid.text(row, column, Look.PLAIN, wording.caption(window));
            counts(months, window.key(), row + 1, column);
            series.add(new ChartXml.Series(
                    Points.texts(grid.sheet(), row, row, column),
                    Points.texts(grid.sheet(), row + 1, last, DATA_COLUMN),
                    Points.numbers(grid.sheet(), row + 1, last, column),
                    i == windows.size() - 1 ? CALM : WINDOW_FILLS.get(Math.min(i, WINDOW_FILLS.size() - 1))));
        }
        XSSFClientAnchor anchor = new XSSFClientAnchor(0, 38100, 47625, 180975, 1, row, 5, row + ROWS - 1);
        place(
                anchor,
                ChartXml.columns(wording.text("workbook.chart.ending"), series),
                wording.text("workbook.chart.ending.text"));
    }

    /** The seats that end in the same months; not drawn. */
    private void beside(int row, int column) throws IOException {
        Optional<Extract> seats = Extract.of(book.document(), "seats_ending", MOST_MONTHS);
        if (seats.isPresent()) {
            grid.text(row, column, Look.PLAIN, wording.text("column.seats"));
            counts(seats.get(), "total", row + 1, column);
        }
    }

    /** "Nov 26", then the month alone until the year changes. */
    private void labels(Extract months, int row) {
        int year = Integer.MIN_VALUE;
        for (int i = 0; i < months.rows().size(); i++) {
            if (months.value(months.rows().get(i), "month").orElse(null) instanceof Value.Day month) {
                LocalDate date = month.date();
                String name = wording.text("month.short." + date.getMonthValue());
                String shortYear = Integer.toString(date.getYear() % 100 + 100).substring(1);
                grid.text(row + 1 + i, DATA_COLUMN, Look.PLAIN, date.getYear() == year ? name : name + " " + shortYear);
                year = date.getYear();
            }
        }
    }

    /** Nothing stands for zero, so that no label is drawn for it. */
    private void counts(Extract table, String key, int from, int column) {
        int row = from;
        for (Row each : table.rows()) {
            long count = table.count(each, key);
            if (count > 0) {
                grid.put(row, column, Cell.number(Look.PLAIN, Long.toString(count)));
            }
            row++;
        }
    }

    private void seats(int row, Block.Drawn licenses) {
        int first = licenses.firstRow();
        int last = Math.min(licenses.lastRow(), first + MOST_BARS - 1);
        Points names = Points.texts(grid.sheet(), first, last, 1);
        var series = List.of(
                new ChartXml.Series(
                        Points.word(wording.text("column.counted")),
                        names,
                        Points.numbers(grid.sheet(), first, last, 2),
                        CALM),
                new ChartXml.Series(
                        Points.word(wording.text("column.free")),
                        names,
                        Points.numbers(grid.sheet(), first, last, 4),
                        FREE));
        place(
                rightAnchor(row),
                ChartXml.bars(wording.text("workbook.chart.seats"), series),
                wording.text("workbook.chart.seats.text"));
    }

    private void windows(int row) throws IOException {
        Optional<Extract> table = Extract.of(book.document(), "windows", MOST_BARS);
        if (table.isEmpty()) {
            return;
        }
        int at = row + ROWS + 1;
        for (int i = 0; i < table.get().rows().size(); i++) {
            Row each = table.get().rows().get(i);
            grid.text(
                    at + i,
                    DATA_COLUMN,
                    Look.PLAIN,
                    wording.print(table.get().value(each, "window").orElseThrow()));
        }
        counts(table.get(), "certificates", at, DATA_COLUMN + 1);
        int last = at + table.get().rows().size() - 1;
        var series = List.of(new ChartXml.Series(
                Points.word(wording.text("column.certificates")),
                Points.texts(grid.sheet(), at, last, DATA_COLUMN),
                Points.numbers(grid.sheet(), at, last, DATA_COLUMN + 1),
                CALM));
        place(
                rightAnchor(row),
                ChartXml.bars(wording.text("workbook.chart.windows"), series),
                wording.text("workbook.chart.windows.text"));
    }

    private static XSSFClientAnchor rightAnchor(int row) {
        return new XSSFClientAnchor(190500, 38100, 1200150, 180975, 5, row, 8, row + ROWS - 1);
    }

    private void place(XSSFClientAnchor anchor, String xml, String alternative) {
        XSSFDrawing drawing = grid.sheet().createDrawingPatriarch();
        XSSFChart chart = drawing.createChart(anchor);
        chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr()
                .setDescr(alternative);
        book.chart(chart.getPackagePart().getPartName().getName(), xml);
    }

    private void hide() {
        CTCol hidden = grid.sheet().getCTWorksheet().getColsArray(0).addNewCol();
        hidden.setMin(DATA_COLUMN + 1L);
        hidden.setMax(DATA_COLUMN + HIDDEN_COLUMNS);
        hidden.setWidth(12);
        hidden.setCustomWidth(true);
        hidden.setHidden(true);
        hidden.setOutlineLevel((short) 1);
        grid.sheet().getCTWorksheet().getSheetFormatPr().setOutlineLevelCol((short) 1);
    }
}
