package registrar.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A test that is run on each kind of data base; every test method begins with an empty, open {@link #store}. */
@ParameterizedClass
@EnumSource(StoreCase.Kept.class)
public abstract class StoreCase {
    /** Where the store is kept. */
    protected enum Kept {
        SQLITE,
        POSTGRESQL
    }

    @Parameter
    protected Kept kept;

    @TempDir
    protected Path folder;

    protected StoreAddress address;
    protected Store store;
    private final List<Store> opened = new ArrayList<>();

    /** Opens another store, which is empty. */
    @BeforeEach
    protected final void openStore() throws IOException {
        address = kept == Kept.SQLITE
                ? StoreAddress.File.in(folder.resolve("data" + opened.size()))
                : EmbeddedServer.newSchema();
        store = another();
    }

    /** One more opening of the same store, as another process would have. Closed after the test. */
    protected final Store another() throws IOException {
        Store other = Store.open(address);
        opened.add(other);
        return other;
    }

    /** As after the process was killed: what was under way is lost with its connection, and the store opened again. */
    protected final void reopen() throws IOException {
        store.close();
        store = another();
    }

    @AfterEach
    final void closeStores() throws IOException {
        for (Store each : opened) {
            each.close();
        }
    }
}
