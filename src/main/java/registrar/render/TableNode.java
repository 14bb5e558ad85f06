package registrar.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;
import registrar.document.Column;
import registrar.document.Row;
import registrar.document.RowStream;
import registrar.document.Section;
import registrar.document.Value;

/** A table as a template sees it: loop over it for its rows, each read when its turn comes. */
final class TableNode implements Node, Iterable<Node> {
    private static final List<String> NAMES = List.of("columns", "rows", "totals", "size", "empty");

    private final Section.Table table;
    private final Wording wording;
    private final OpenRows open;
    private final List<Integer> shown;
    private final List<String> looks;

    /** @param open takes the streams opened, so that an interrupted template leaves none behind */
    TableNode(Section.Table table, Wording wording, OpenRows open) {
        this.table = table;
        this.wording = wording;
        this.open = open;
        this.shown = IntStream.range(0, table.columns().size())
                .filter(i -> table.columns().get(i).place().onPaper())
                .boxed()
                .toList();
        this.looks =
                IntStream.range(0, table.columns().size()).mapToObj(this::look).toList();
    }

    @Override
    public Object get(String name) {
        return switch (name) {
            case "columns" -> shown.stream().map(this::column).toList();
            case "rows" -> this;
            case "totals" ->
                table.totals().stream().map(total -> row(total, false)).toList();
            case "size" -> table.rows().size();
            case "empty" -> table.rows().size() == 0;
            default -> throw new UnknownNameException(name, table.key(), NAMES);
        };
    }

    private Node column(int index) {
        Column column = table.columns().get(index);
        return new Names(
                "column",
                Map.of(
                        "key", column.key(),
                        "caption", Printable.of(wording.caption(column)),
                        "kind", column.kind().name(),
                        "look", looks.get(index)));
    }

    /** Style names of a column: its own, that of its kind, and {@code last} on the right edge. */
    private String look(int index) {
        Column column = table.columns().get(index);
        String kind = switch (column.kind()) {
            case COUNT, AMOUNT, SHARE -> " number";
            case DAY, MOMENT, IDENTIFIER -> " exact";
            case TEXT, ACCESS_DAYS, STATE, FLAG -> "";
        };
        String last = !shown.isEmpty() && index == shown.get(shown.size() - 1) ? " last" : "";
        return "col-" + column.key().replace('_', '-') + kind + last;
    }

    /** @param begins true where the state in the first column differs from the row before */
    private Node row(Row row, boolean begins) {
        var values = new LinkedHashMap<String, Object>();
        for (int i = 0; i < table.columns().size(); i++) {
            values.put(table.columns().get(i).key(), printed(row, i));
        }
        // a key may stand twice, for data and for people; then people's wins
        shown.forEach(i -> values.put(table.columns().get(i).key(), printed(row, i)));
        values.put("begins", begins);
        values.put("cells", shown.stream().map(i -> cell(i, row)).toList());
        return new Names("row", values);
    }

    private Node cell(int index, Row row) {
        return new Names("cell", Map.of("value", printed(row, index), "look", looks.get(index)));
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
            group = shown.isEmpty()
                    ? Optional.empty()
                    : Optional.of(row.values().get(shown.get(0))).filter(Value.State.class::isInstance);
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
