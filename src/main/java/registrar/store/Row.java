package registrar.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
        return Instant.parse(row.getString(column));
    }

    public Optional<Instant> maybeMoment(String column) throws SQLException {
        return maybeText(column).map(Instant::parse);
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
