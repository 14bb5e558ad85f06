package registrar.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.StreamSupport;
import registrar.document.Column;
import registrar.document.Row;
import registrar.document.RowStream;
import registrar.document.Section;
import registrar.document.Value;

/** A table as a template sees it: loop over it for its rows, each read when its turn comes. */
final class TableNode implements Node, Iterable<Node> {
    private static final List<String> NAMES =
            List.of("columns", "rows", "body", "tail", "kept", "totals", "size", "empty");

    private final Section.Table table;
    private final Wording wording;
    private final OpenRows open;
    private final PaperColumns columns;

    /** @param open takes the streams opened, so that an interrupted template leaves none behind */
    TableNode(Section.Table table, Wording wording, OpenRows open) {
        this.table = table;
        this.wording = wording;
        this.open = open;
        this.columns = new PaperColumns(table.columns());
    }

    @Override
    public Object get(String name) {
        return switch (name) {
            case "columns" -> columns.shown().stream().map(this::column).toList();
            case "rows" -> this;
            case "body" -> part(0, table.rows().size() - kept());
            case "tail" -> part(table.rows().size() - kept(), kept());
            case "kept" -> kept();
            case "totals" ->
                table.totals().stream().map(total -> row(total, false)).toList();
            case "size" -> table.rows().size();
            case "empty" -> table.rows().size() == 0;
            default -> throw new UnknownNameException(name, table.key(), NAMES);
        };
    }

    /** Rows that stay on the page of the totals below them; none where nothing is added up. */
    private long kept() {
        return table.totals().isEmpty() ? 0 : Math.min(2, table.rows().size());
    }

    private Iterable<Node> part(long skipped, long most) {
        return most == 0
                ? List.of()
                : () -> StreamSupport.stream(spliterator(), false)
                        .skip(skipped)
                        .limit(most)
                        .iterator();
    }

    private Node column(int index) {
        Column column = table.columns().get(index);
        return new Names(
                "column",
                Map.of(
                        "key", column.key(),
                        "caption", Printable.of(caption(column)),
                        "kind", column.kind().name(),
                        "look", columns.look(index)));
    }

    /** A table may have words of its own for a column that other tables have, too. */
    private String caption(Column column) {
        return wording.find("column." + table.key() + "." + column.key()).orElseGet(() -> wording.caption(column));
    }

    /** @param begins true where the state in the first column differs from the row before */
    private Node row(Row row, boolean begins) {
        var values = new LinkedHashMap<String, Object>();
        for (int i = 0; i < table.columns().size(); i++) {
            values.put(table.columns().get(i).key(), printed(row, i));
        }
        // a key may stand twice, for data and for people; then people's wins
        columns.shown().forEach(i -> values.put(table.columns().get(i).key(), printed(row, i)));
        values.put("begins", begins);
        values.put("cells", columns.shown().stream().map(i -> cell(i, row)).toList());
        return new Names("row", values);
    }

    private Node cell(int index, Row row) {
        Printed below = columns.below(index)
                .map(id -> printed(row, id))
                .orElseGet(() -> new Printed(new Value.Blank(Value.Blank.Reason.EMPTY), wording));
        return new Names("cell", Map.of("value", printed(row, index), "below", below, "look", columns.look(index)));
    }

    private Printed printed(Row row, int index) {
        return new Printed(
                row.values().get(index),
                wording,
                table.columns().get(index).key().equals("month"));
    }

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public Iterator<Node> iterator() {
        try {
            return new RowIterator(open.add(table.rows().open()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class RowIterator implements Iterator<Node> {
        private final RowStream stream;
        private Optional<Row> next;
        private Optional<Value> group = Optional.empty();

        RowIterator(RowStream stream) throws IOException {
            this.stream = stream;
            this.next = stream.next();
        }

        @Override
        public boolean hasNext() {
            return next.isPresent();
        }

        private boolean begins(Row row) {
            Optional<Value> before = group;
            group = columns.shown().isEmpty()
                    ? Optional.empty()
                    : Optional.of(row.values().get(columns.shown().get(0))).filter(Value.State.class::isInstance);
            return before.isPresent() && !before.equals(group);
        }

        @Override
        public Node next() {
            Row held = next.orElseThrow(NoSuchElementException::new);
            Node row = row(held, begins(held));
            try {
                next = stream.next();
                if (next.isEmpty()) {
                    stream.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return row;
        }
    }
}
