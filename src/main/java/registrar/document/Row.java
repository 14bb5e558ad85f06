package registrar.document;

import java.util.List;

/** One row of a table: a value for each of the table's columns, in their order. */
public record Row(List<Value> values) {
    public Row {
        values = List.copyOf(values);
    }

    public static Row of(Value... values) {
        return new Row(List.of(values));
    }
}
