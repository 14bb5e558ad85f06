package registrar.fetch.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A file that may hold learners.
 *
 * @param name as messages give it: relative to the source, with slashes
 */
record ProfileFile(Path path, String name) {
    /** One learner a line. */
    boolean hasLines() {
        String plain = plainName();
        return plain.endsWith(".ndjson") || plain.endsWith(".jsonl");
    }

    boolean hasKnownName() {
        return hasLines() || plainName().endsWith(".json");
    }

    private String plainName() {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    }

    /** The name without folder and extensions. */
    String stem() {
        String plain = plainName();
        int dot = plain.lastIndexOf('.');
        return name.substring(name.lastIndexOf('/') + 1, dot < 0 ? name.length() : dot);
    }

    /** Uncompressed, whatever the name says. */
    InputStream open() throws IOException {
        return Gunzip.open(Files.newInputStream(path));
    }
}
