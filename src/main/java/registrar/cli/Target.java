package registrar.cli;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Locale;

/** Where documents go. */
public sealed interface Target {
    record Folder(Path path) implements Target {
        public Folder {
            requireNonNull(path);
        }
    }

    record Zip(Path path) implements Target {
        public Zip {
            requireNonNull(path);
        }
    }

    record StandardOutput() implements Target {}

    /** @param folder what a relative path starts at */
    static Target parse(String text, Path folder) {
        if (text.equals("-")) {
            return new StandardOutput();
        }
        Path path = folder.resolve(text).normalize();
        return text.toLowerCase(Locale.ROOT).endsWith(".zip") ? new Zip(path) : new Folder(path);
    }
}
