package registrar.render.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import registrar.document.Column;
import registrar.document.Document;
import registrar.document.Row;
import registrar.document.RowStream;
import registrar.document.Section;
import registrar.document.Value;

/** The first rows of a small table, at hand. */
record Extract(Section.Table table, List<Row> rows) {
    Extract {
        rows = List.copyOf(rows);
    }

    /** The table of this key; empty when the document has none for the workbook. */
    static Optional<Extract> of(Document document, String key, int most) throws IOException {
        if (!(document.section(key).orElse(null) instanceof Section.Table table)
                || table.columns().stream().noneMatch(column -> column.place().inWorkbook())) {
            return Optional.empty();
        }
        var rows = new ArrayList<Row>();
        try (RowStream stream = table.rows().open()) {
            Optional<Row> row = stream.next();
            while (row.isPresent() && rows.size() < most) {
                rows.add(row.get());
                row = stream.next();
            }
        }
        return Optional.of(new Extract(table, rows));
    }

    /** Where a column stands in the rows; the one for the workbook, should there be two. */
    OptionalInt index(String key) {
        return IntStream.range(0, table.columns().size())
                .filter(i -> table.columns().get(i).key().equals(key)
                        && table.columns().get(i).place().inWorkbook())
                .findFirst();
    }

    Column column(int index) {
        return table.columns().get(index);
    }

    /** The value of this row in this column. */
    Optional<Value> value(Row row, String key) {
        OptionalInt index = index(key);
        return index.isPresent() ? Optional.of(row.values().get(index.getAsInt())) : Optional.empty();
    }

    /** The count of this row in this column; 0 when there is none. */
    long count(Row row, String key) {
        return value(row, key).orElse(null) instanceof Value.Count count ? count.number() : 0;
    }

    boolean more() {
        return table.rows().size() > rows.size();
    }
}
