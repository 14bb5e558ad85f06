package registrar.cli;

import java.util.List;

/** A table of texts: columns as wide as their widest cell, numbers to the right. */
final class TextTable {
    private static final String GAP = "  ";

    private TextTable() {}

    /** @param rows of equally many cells; the first one is the head */
    static List<String> lines(List<List<String>> rows) {
        return rows.stream().map(row -> line(row, rows)).toList();
    }

    private static String line(List<String> row, List<List<String>> rows) {
        var line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            int at = column;
            int width =
                    rows.stream().mapToInt(any -> any.get(at).length()).max().orElse(0);
            boolean numbers = rows.stream().skip(1).allMatch(any -> any.get(at).matches("[0-9]+"));
            String space = " ".repeat(width - row.get(column).length());
            line.append(column == 0 ? "" : GAP).append(numbers ? space + row.get(column) : row.get(column) + space);
        }
        return line.toString().stripTrailing();
    }
}
