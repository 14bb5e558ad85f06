package registrar.store;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

/**
 * What is asked and written together; good until the work it was handed to is done.
 *
 * <p>Values stand for the question marks in their order: text, numbers, bytes, true and false as 1 and 0, moments as text
 * that sorts, and an {@link Optional} of these for what may be missing.
 */
public final class Transaction {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Handle handle;

    Transaction(Handle handle) {
        this.handle = handle;
    }

    /** What is done in one transaction. */
    public interface Work<T> {
        T in(Transaction transaction) throws IOException;
    }

    /** For statements that the other methods do not reach. */
    public Handle handle() {
        return handle;
    }

    /** Returns how many rows it changed. */
    public int update(String sql, Object... values) {
        try (Update update = handle.createUpdate(sql)) {
            return bind(update, values).execute();
        }
    }

    /** One statement for many rows. */
    public void updateAll(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch(sql)) {
            for (Object[] values : rows) {
                bind(batch, values).add();
            }
            batch.execute();
        }
    }

    public <T> List<T> list(Row.Reading<T> reading, String sql, Object... values) {
        try (Query query = handle.createQuery(sql)) {
            return bind(query, values)
                    .map((row, context) -> reading.of(new Row(row)))
                    .list();
        }
    }

    public <T> Optional<T> first(Row.Reading<T> reading, String sql, Object... values) {
        try (Query query = handle.createQuery(sql)) {
            return bind(query, values)
                    .map((row, context) -> reading.of(new Row(row)))
                    .findFirst();
        }
    }

    /** The number in the first column, called {@code n}; of a query that always has a row. */
    public long number(String sql, Object... values) {
        return first(row -> row.number("n"), sql, values).orElseThrow();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Object... values) {
        for (int i = 0; i < values.length; i++) {
            bind(statement, i, values[i]);
        }
        return statement;
    }

    private static void bind(SqlStatement<?> statement, int place, Object value) {
        if (value instanceof Optional<?> maybe) {
            if (maybe.isPresent()) {
                bind(statement, place, maybe.get());
            } else {
                statement.bind(place, (Object) null);
            }
        } else if (value instanceof Instant moment) {
            statement.bind(place, text(moment));
        } else if (value instanceof Boolean flag) {
            statement.bind(place, flag ? 1L : 0L);
        } else if (value instanceof String text) {
            statement.bind(place, storable(text));
        } else {
            statement.bind(place, value);
        }
    }

    /** The text under which a moment is kept: to the millisecond, so that it sorts. */
    public static String text(Instant moment) {
        return MOMENT.format(moment);
    }

    /** Without what no text column holds everywhere; what must come back letter by letter is a {@link Key}. */
    private static String storable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0 || Character.isSurrogate(unit)) {
                return text.codePoints()
                        .map(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return text;
    }
}
