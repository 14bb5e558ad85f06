package registrar.app;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;
import registrar.fetch.api.ApiAddress;

/** Where learners come from: a tenant's API, a folder of profile files, or the store. */
sealed interface SourcePlace {
    String STORE = "store";
    String SNAPSHOT = "snapshot:";

    /** What a fetch can be made from. */
    sealed interface Outside extends SourcePlace {
        /** Its name for people: the host, or the folder's own name. */
        String title();
    }

    record Api(ApiAddress address) implements Outside {
        public Api {
            requireNonNull(address);
        }

        @Override
        public String title() {
            return address.host();
        }
    }

    /** @param path of a folder, or of a single file */
    record Folder(Path path) implements Outside {
        public Folder {
            requireNonNull(path);
        }

        @Override
        public String title() {
            return String.valueOf(path.toAbsolutePath().normalize().getFileName());
        }
    }

    /** @param snapshot its id or the beginning of it; empty for the one in force */
    record Stored(Optional<String> snapshot) implements SourcePlace {
        public Stored {
            requireNonNull(snapshot);
        }
    }

    /**
     * As {@link #outside}, and {@code store} and {@code snapshot:ID}; a folder of that name is {@code ./store}.
     *
     * @throws IllegalArgumentException with a message for people when it is an address that cannot be
     */
    static SourcePlace parse(String text, Path base) {
        if (text.equals(STORE)) {
            return new Stored(Optional.empty());
        }
        return text.startsWith(SNAPSHOT)
                ? new Stored(Optional.of(text.substring(SNAPSHOT.length())))
                : outside(text, base);
    }

    /**
     * What has a scheme is an address of the API, anything else a folder or file.
     *
     * @param base what a relative path starts at
     * @throws IllegalArgumentException with a message for people when it is an address that cannot be
     */
    static Outside outside(String text, Path base) {
        return text.contains("://")
                ? new Api(ApiAddress.parse(text))
                : new Folder(base.resolve(text).normalize());
    }
}
