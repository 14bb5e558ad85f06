package registrar.render.xlsx;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import registrar.document.Row;
import registrar.document.Value;
import registrar.render.Wording;

/**
 * The two charts of the summary: what ends in each month, and seats against their limit (certificates by days left where
 * there are no seats).
 */
final class SummaryCharts {
    private static final int ROWS = 16;
    private static final int MOST_BARS = 12;

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
        var numbers = new HiddenNumbers(grid);
        ending(row + 1, numbers);
        if (licenses.isPresent()) {
            seats(row + 1, licenses.get());
        } else {
            windows(row + 1, numbers);
        }
    }

    private void ending(int row, HiddenNumbers numbers) throws IOException {
        Optional<String> chart = new EndingChart(book, numbers).xml(row);
        if (chart.isPresent()) {
            var anchor = new XSSFClientAnchor(0, 38100, 47625, 180975, 1, row, 5, row + ROWS - 1);
            place(anchor, chart.get(), wording.text("workbook.chart.ending.text"));
        } else {
            grid.text(row, SummarySheet.FIRST_COLUMN, Look.STAMP, wording.text("workbook.chart.ending.none"));
        }
    }

    /** Draws the table of licenses below: names in its first column, counted in the second, free in the fourth. */
    private void seats(int row, Block.Drawn licenses) {
        int first = licenses.firstRow();
        int last = Math.min(licenses.lastRow(), first + MOST_BARS - 1);
        Points names =
                Points.texts(grid.sheet(), first, last, Block.LICENSES.columns().get("license"));
        var series = List.of(
                new ChartXml.Series(
                        Points.word(wording.text("column.counted")),
                        names,
                        Points.numbers(
                                grid.sheet(),
                                first,
                                last,
                                Block.LICENSES.columns().get("counted")),
                        ChartXml.CALM),
                new ChartXml.Series(
                        Points.word(wording.text("column.free")),
                        names,
                        Points.numbers(
                                grid.sheet(),
                                first,
                                last,
                                Block.LICENSES.columns().get("free")),
                        FREE));
        placeRight(row, ChartXml.bars(wording.text("workbook.chart.seats"), series), "workbook.chart.seats.text");
    }

    private void windows(int row, HiddenNumbers numbers) throws IOException {
        Optional<Extract> table = Extract.of(book.document(), "windows", MOST_BARS);
        if (table.isEmpty()) {
            return;
        }
        Extract windows = table.get();
        int first = row + ROWS + 1;
        int last = first - 1;
        for (Row each : windows.rows()) {
            Value window = windows.value(each, "window").orElseThrow();
            numbers.text(++last, 0, wording.print(window));
        }
        numbers.counts(windows, "certificates", first, 1);
        var series = List.of(new ChartXml.Series(
                Points.word(wording.text("column.certificates")),
                numbers.texts(first, last, 0),
                numbers.numbers(first, last, 1),
                ChartXml.CALM));
        placeRight(row, ChartXml.bars(wording.text("workbook.chart.windows"), series), "workbook.chart.windows.text");
    }

    private void placeRight(int row, String xml, String alternative) {
        var anchor = new XSSFClientAnchor(190500, 38100, 1200150, 180975, 5, row, 8, row + ROWS - 1);
        place(anchor, xml, wording.text(alternative));
    }

    private void place(XSSFClientAnchor anchor, String xml, String alternative) {
        XSSFChart chart = grid.sheet().createDrawingPatriarch().createChart(anchor);
        chart.getGraphicFrame()
                .getCTGraphicalObjectFrame()
                .getNvGraphicFramePr()
                .getCNvPr()
                .setDescr(alternative);
        book.chart(chart.getPackagePart().getPartName().getName(), xml);
    }
}
