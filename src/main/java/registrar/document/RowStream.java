package registrar.document;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Rows one after the other; nothing is held behind the one in hand. */
public interface RowStream extends Closeable {
    /** The next row; empty at the end, then and ever after. */
    Optional<Row> next() throws IOException;
}
