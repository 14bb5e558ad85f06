package registrar.app;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Where learners come from: a tenant's API or a folder of profile files. */
sealed interface SourcePlace {
    /** Its name for people: the host, or the folder's own name. */
    String title();

    /** @param url begins with https, or with http on this machine */
    record Api(URI url) implements SourcePlace {
        public Api {
            requireNonNull(url);
        }

        @Override
        public String title() {
            return url.getHost();
        }
    }

    record Folder(Path path) implements SourcePlace {
        public Folder {
            requireNonNull(path);
        }

        @Override
        public String title() {
            return String.valueOf(path.toAbsolutePath().getFileName());
        }
    }

    Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    /**
     * An address with a scheme is the API, anything else a folder or file.
     *
     * @param base what a relative path starts at
     * @throws IllegalArgumentException with a message for people when it is an address that cannot be
     */
    static SourcePlace parse(String text, Path base) {
        if (!text.contains("://")) {
            return new Folder(base.resolve(text).normalize());
        }
        URI url = URI.create(text);
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        boolean secure = scheme.equals("https");
        boolean here = scheme.equals("http") && LOOPBACK.contains(String.valueOf(url.getHost()));
        if (url.getHost() == null || url.getUserInfo() != null || !(secure || here)) {
            throw new IllegalArgumentException("Not an address of the API");
        }
        return new Api(url);
    }
}
