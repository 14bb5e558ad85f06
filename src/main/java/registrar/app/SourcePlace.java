package registrar.app;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import registrar.fetch.api.ApiAddress;

/** Where learners come from: a tenant's API or a folder of profile files. */
sealed interface SourcePlace {
    /** Its name for people: the host, or the folder's own name. */
    String title();

    record Api(ApiAddress address) implements SourcePlace {
        public Api {
            requireNonNull(address);
        }

        @Override
        public String title() {
            return address.base().getHost();
        }
    }

    /** @param path of a folder, or of a single file */
    record Folder(Path path) implements SourcePlace {
        public Folder {
            requireNonNull(path);
        }

        @Override
        public String title() {
            return String.valueOf(path.toAbsolutePath().normalize().getFileName());
        }
    }

    /**
     * What has a scheme is an address of the API, anything else a folder or file.
     *
     * @param base what a relative path starts at
     * @throws IllegalArgumentException with a message for people when it is an address that cannot be
     */
    static SourcePlace parse(String text, Path base) {
        return text.contains("://")
                ? new Api(ApiAddress.parse(text))
                : new Folder(base.resolve(text).normalize());
    }
}
