package registrar.render;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import registrar.document.Value;

/** What ends month by month: one strip a table, all on one time axis and one scale. Heights in px, places in percent. */
final class MonthBars {
    private static final int TALLEST = 58;

    /** @param columns the keys of the table's columns */
    record Strip(String key, TableNode table, List<String> columns) {}

    private final Wording wording;
    private final LocalDate today;

    MonthBars(Wording wording, LocalDate today) {
        this.wording = wording;
        this.today = today;
    }

    Node of(List<Strip> strips) {
        long most = 1;
        int months = 1;
        for (Strip strip : strips) {
            int count = 0;
            for (Node row : strip.table()) {
                most = Math.max(most, Charts.number(row, "total"));
                count++;
            }
            months = Math.max(months, count);
        }
        var drawn = new ArrayList<Node>();
        for (Strip strip : strips) {
            drawn.add(strip(strip, most, months));
        }
        return new Names(
                "charts.months", Map.of("strips", drawn, "labels", labels(months), "marks", marks(strips, months)));
    }

    private Node strip(Strip strip, long most, int months) {
        var bars = new ArrayList<Node>();
        long sum = 0;
        for (Node row : strip.table()) {
            long total = Charts.number(row, "total");
            sum += total;
            if (total > 0) {
                bars.add(bar(strip, row, place(row), most, months));
            }
        }
        return new Names(
                "strip",
                Map.of("heading", wording.text("chart." + strip.key()), "sum", wording.number(sum), "bars", bars));
    }

    private Node bar(Strip strip, Node row, int place, long most, int months) {
        var pieces = new ArrayList<Node>();
        int below = 0;
        for (String key : strip.columns()) {
            long number = Fill.isWindow(key) ? Charts.number(row, key) : 0;
            if (number > 0) {
                int height = (int) Math.max(2, Math.round((double) number * TALLEST / most));
                below += height;
                pieces.add(new Names(
                        "piece",
                        Map.of("look", Fill.of(key, strip.columns()), "y", bottom() - below, "height", height)));
            }
        }
        return new Names(
                "bar",
                Map.of(
                        "x", percent((place + 0.2) / months),
                        "width", percent(0.6 / months),
                        "middle", percent((place + 0.5) / months),
                        "top", bottom() - below - 5,
                        "total", wording.number(Charts.number(row, "total")),
                        "pieces", pieces));
    }

    private static int bottom() {
        return 100;
    }

    private int place(Node row) {
        return row.get("month") instanceof Printed printed && printed.value() instanceof Value.Day day
                ? (int) ChronoUnit.MONTHS.between(today.withDayOfMonth(1), day.date())
                : 0;
    }

    private List<Node> labels(int months) {
        var labels = new ArrayList<Node>();
        for (int i = 0; i < months; i++) {
            LocalDate month = today.withDayOfMonth(1).plusMonths(i);
            boolean year = i == 0 || month.getMonthValue() == 1;
            labels.add(new Names(
                    "label",
                    Map.of(
                            "middle", percent((i + 0.5) / months),
                            "word", wording.text("month.short." + month.getMonthValue()),
                            "year", year ? Integer.toString(month.getYear()) : "")));
        }
        return labels;
    }

    /** A line at the end of each window. */
    private List<Node> marks(List<Strip> strips, int months) {
        var marks = new ArrayList<Node>();
        for (String key : strips.isEmpty() ? List.<String>of() : strips.get(0).columns()) {
            int dash = key.indexOf('-');
            if (Fill.isWindow(key) && dash > 0) {
                int days = Integer.parseInt(key.substring(dash + 1));
                LocalDate day = today.plusDays(days);
                long place = ChronoUnit.MONTHS.between(today.withDayOfMonth(1), day.withDayOfMonth(1));
                double part = (day.getDayOfMonth() - 0.5) / day.lengthOfMonth();
                if (place + part < months) {
                    marks.add(new Names(
                            "mark",
                            Map.of(
                                    "x", percent((place + part) / months),
                                    "word", wording.text("chart.days", new Value.Count(days)))));
                }
            }
        }
        return marks;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share * 100);
    }
}
