package registrar.document;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A part of a document, under a stable key; its heading is found under {@code section.<key>}. */
public sealed interface Section {
    /** The key by which templates and data formats find this section. */
    String key();

    /** Labelled values, such as who the learner is. */
    record Facts(String key, List<Fact> facts) implements Section {
        public Facts {
            requireNonNull(key);
            facts = List.copyOf(facts);
        }
    }

    /**
     * Rows under columns.
     *
     * @param rows in the order of the data formats (docs/rules.md, section 8)
     * @param order the order for people, total; empty when {@code rows} already stand in it
     * @param totals rows below the others, with blanks where nothing is added up
     */
    record Table(String key, List<Column> columns, Rows rows, List<SortKey> order, List<Row> totals)
            implements Section {
        public Table {
            requireNonNull(key);
            columns = List.copyOf(columns);
            requireNonNull(rows);
            order = List.copyOf(order);
            totals = List.copyOf(totals);
        }

        /** A table whose rows stand in the one order for all, without totals. */
        public static Table of(String key, List<Column> columns, Rows rows) {
            return new Table(key, columns, rows, List.of(), List.of());
        }
    }

    /** Sentences. */
    record Prose(String key, List<Value> paragraphs) implements Section {
        public Prose {
            requireNonNull(key);
            paragraphs = List.copyOf(paragraphs);
        }
    }
}
