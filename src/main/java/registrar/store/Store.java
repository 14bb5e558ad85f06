package registrar.store;

import java.io.Closeable;
import java.io.IOException;

/** The data base: opened, brought to this version's schema, checked. The sub-rooms hold its tables. */
public final class Store implements Closeable {
    private Store() {}

    /** Whether there is one already. Asks no data base, only the file system, so it costs next to nothing. */
    public static boolean exists(StoreAddress address) {
        return address instanceof StoreAddress.File file && java.nio.file.Files.exists(file.path());
    }

    /**
     * Opens it, or makes it.
     *
     * @throws registrar.failure.StoppedException when it is another program's file, damaged, of a newer version, or held
     */
    public static Store open(StoreAddress address) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() throws IOException {}
}
