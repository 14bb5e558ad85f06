package registrar.store;

import java.sql.ResultSet;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A row that was asked for, column by column; only good until the next one is read. */
public final class Row {
    private final ResultSet row;

    Row(ResultSet row) {
        this.row = row;
    }

    /** Makes something of a row. */
    public interface Reading<T> {
        T of(Row row) throws SQLException;
    }

    public String text(String column) throws SQLException {
        return row.getString(column);
    }

    public Optional<String> maybeText(String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    public long number(String column) throws SQLException {
        return row.getLong(column);
    }

    public Optional<Long> maybeNumber(String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }

    public boolean flag(String column) throws SQLException {
        return row.getLong(column) != 0;
    }

    public Instant moment(String column) throws SQLException {
        return instant(column, row.getString(column));
    }

    public Optional<Instant> maybeMoment(String column) throws SQLException {
        Optional<String> text = maybeText(column);
        return text.isEmpty() ? Optional.empty() : Optional.of(instant(column, text.get()));
    }

    private static Instant instant(String column, String text) throws SQLException {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException none) {
            throw new SQLDataException("no moment in " + column, none);
        }
    }

    /** One of the words of this kind. */
    public <E extends Enum<E>> E word(String column, Class<E> words) throws SQLException {
        try {
            return Enum.valueOf(words, row.getString(column));
        } catch (IllegalArgumentException unknown) {
            throw new SQLDataException("an unknown word in " + column, unknown);
        }
    }

    public byte[] bytes(String column) throws SQLException {
        return row.getBytes(column);
    }

    public Optional<byte[]> maybeBytes(String column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column));
    }

    /** The text of a {@link Key}. */
    public String key(String column) throws SQLException {
        return Key.text(row.getBytes(column));
    }
}
