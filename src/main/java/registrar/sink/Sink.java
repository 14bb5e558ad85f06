package registrar.sink;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** Takes documents by name. Used by one thread at a time. */
public interface Sink extends Closeable {
    /**
     * Stores what the body writes under this name, whole or not at all. A document of the same name is replaced.
     *
     * @param name a file name as docs/command-line.md composes them: no path, no surprises
     */
    Stored put(String name, Body body) throws IOException;

    /**
     * Whether a file put by an earlier run is still there under its name and with its size. A sink whose files are not
     * there before it is finished has none.
     */
    default boolean holds(Stored file) {
        return false;
    }

    /** Everything put is final after this; a sink closed without it throws away what it may. */
    void finish() throws IOException;

    /** Writes itself, once. */
    @FunctionalInterface
    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * What was stored.
     *
     * @param sha256 of the bytes, in lower-case hex
     */
    record Stored(String name, long bytes, String sha256) {}
}
