package registrar.render.xlsx;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import registrar.document.Column;
import registrar.document.Row;
import registrar.document.Value;
import registrar.render.Wording;

/** Certificates that end in each of the coming months, stacked by window. The seats that end stand beside, undrawn. */
final class EndingChart {
    private static final int MOST_MONTHS = 24;

    private static final List<ChartXml.Fill> FILLS = List.of(
            new ChartXml.Fill(Colour.CHART_SOON, Colour.CHART_SOON, Colour.INK),
            new ChartXml.Fill(Colour.CHART_MID, Colour.CHART_OUTLINE, Colour.INK),
            new ChartXml.Fill(Colour.CHART_LATE, Colour.CHART_OUTLINE, Colour.INK));

    private final Book book;
    private final Wording wording;
    private final HiddenNumbers numbers;

    EndingChart(Book book, HiddenNumbers numbers) {
        this.book = book;
        this.wording = book.wording();
        this.numbers = numbers;
    }

    /** The chart over numbers that stand from this row on; empty when nothing ends. */
    Optional<String> xml(int row) throws IOException {
        Optional<Extract> table = Extract.of(book.document(), "certificates_ending", MOST_MONTHS);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        Extract months = table.get();
        List<Column> windows = months.table().columns().stream()
                .filter(column ->
                        column.kind() == Column.Kind.COUNT && !column.key().equals("total"))
                .toList();
        labels(months, row);
        List<ChartXml.Series> series = series(months, windows, row);
        seats(row, windows.size() + 1);
        boolean nothing = months.rows().stream().allMatch(month -> months.count(month, "total") == 0);
        return nothing
                ? Optional.empty()
                : Optional.of(ChartXml.columns(wording.text("workbook.chart.ending"), series));
    }

    private List<ChartXml.Series> series(Extract months, List<Column> windows, int row) {
        int last = row + months.rows().size();
        var series = new ArrayList<ChartXml.Series>();
        for (int i = 0; i < windows.size(); i++) {
            numbers.text(row, i + 1, wording.caption(windows.get(i)));
            numbers.counts(months, windows.get(i).key(), row + 1, i + 1);
            series.add(new ChartXml.Series(
                    numbers.texts(row, row, i + 1),
                    numbers.texts(row + 1, last, 0),
                    numbers.numbers(row + 1, last, i + 1),
                    i == windows.size() - 1 ? ChartXml.CALM : FILLS.get(Math.min(i, FILLS.size() - 1))));
        }
        return series;
    }

    /** "Nov 26", then the month alone until the year changes. */
    private void labels(Extract months, int row) {
        int year = Integer.MIN_VALUE;
        int at = row;
        for (Row each : months.rows()) {
            at++;
            if (months.value(each, "month").orElse(null) instanceof Value.Day month) {
                LocalDate date = month.date();
                String name = wording.text("month.short." + date.getMonthValue());
                String shortYear = Integer.toString(date.getYear() % 100 + 100).substring(1);
                numbers.text(at, 0, date.getYear() == year ? name : name + " " + shortYear);
                year = date.getYear();
            }
        }
    }

    private void seats(int row, int column) throws IOException {
        Optional<Extract> seats = Extract.of(book.document(), "seats_ending", MOST_MONTHS);
        if (seats.isPresent()) {
            numbers.text(row, column, wording.text("column.seats"));
            numbers.counts(seats.get(), "total", row + 1, column);
        }
    }
}
