package registrar.document;

import static java.util.Objects.requireNonNull;

/**
 * One step of the order in which people read a table.
 *
 * @param column the key of the column that decides
 */
public record SortKey(String column, By by) {
    public SortKey {
        requireNonNull(column);
        requireNonNull(by);
    }

    /** How values compare; blanks come last in all of them. */
    public enum By {
        /** States, most severe first. */
        SEVERITY,
        /** Numbers and dates, ascending. */
        ASCENDING,
        /** Text in the order of the edition's language. */
        COLLATED,
        /** Identifiers by UTF-16 code units. */
        CODE
    }
}
