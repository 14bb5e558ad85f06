package registrar.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import registrar.document.Column;
import registrar.document.Column.Kind;
import registrar.document.Column.Place;
import registrar.document.Row;
import registrar.document.Value;

/** Columns, each beside what fills it, so that heads and cells cannot part. */
final class RowShape<T> {
    private final List<Column> columns = new ArrayList<>();
    private final List<Function<T, Value>> cells = new ArrayList<>();

    RowShape<T> add(Place place, String key, Kind kind, Function<T, Value> cell) {
        return add(Column.of(key, kind).in(place), cell);
    }

    /** A column that is there only where it has something to say. */
    RowShape<T> addIf(boolean there, Place place, String key, Kind kind, Function<T, Value> cell) {
        return there ? add(place, key, kind, cell) : this;
    }

    /** A column whose caption comes from the settings. */
    RowShape<T> add(Place place, String key, String caption, Kind kind, Function<T, Value> cell) {
        return add(new Column(key, kind, Optional.of(caption), place), cell);
    }

    private RowShape<T> add(Column column, Function<T, Value> cell) {
        columns.add(column);
        cells.add(cell);
        return this;
    }

    List<Column> columns() {
        return List.copyOf(columns);
    }

    Row row(T item) {
        return new Row(cells.stream().map(cell -> cell.apply(item)).toList());
    }
}
