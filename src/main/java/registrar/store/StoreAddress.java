package registrar.store;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import registrar.setting.Secret;

/** Where the store is kept. */
public sealed interface StoreAddress {
    /** One file, in the data folder; the default. */
    record File(Path path) implements StoreAddress {
        public static final String NAME = "store.db";

        public File {
            requireNonNull(path);
        }

        public static File in(Path dataFolder) {
            return new File(dataFolder.resolve(NAME));
        }
    }

    /**
     * A data base on a server, for several machines.
     *
     * @param url {@code jdbc:postgresql://host/name}, with what it takes to sign in; never shown
     */
    record Server(Secret url) implements StoreAddress {
        public Server {
            requireNonNull(url);
        }
    }
}
