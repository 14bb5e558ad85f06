package registrar.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** For each row a bar made of pieces, one a column, on one scale for all rows. */
final class StackedBars {
    private final List<String> pieces;

    /** @param columns of the table; those that are numbers of one kind become pieces, in their order */
    StackedBars(List<String> columns) {
        this.pieces = columns.stream()
                .filter(key -> !key.equals("license") && !key.equals("course") && !key.equals("total"))
                .toList();
    }

    List<Node> of(TableNode table) {
        long widest = 1;
        for (Node row : table) {
            widest = Math.max(widest, Charts.number(row, "total"));
        }
        var bars = new ArrayList<Node>();
        for (Node row : table) {
            bars.add(new Names("bar", Map.of("row", row, "pieces", pieces(row, widest))));
        }
        return bars;
    }

    private List<Node> pieces(Node row, long widest) {
        var drawn = new ArrayList<Node>();
        long before = 0;
        for (String key : pieces) {
            long number = Charts.number(row, key);
            if (number > 0) {
                drawn.add(new Names(
                        "piece",
                        Map.of(
                                "look", Fill.of(key, pieces),
                                "x", Charts.percent(before, widest),
                                "width", Charts.percent(number, widest))));
                before += number;
            }
        }
        return drawn;
    }
}
