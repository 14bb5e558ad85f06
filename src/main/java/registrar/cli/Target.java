package registrar.cli;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import registrar.mail.EmailAddress;

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

    /** @param to each gets a message of their own */
    record Mail(List<EmailAddress> to) implements Target {
        public Mail {
            to = List.copyOf(to);
        }
    }

    /** @param folder what a relative path starts at */
    static Target parse(String text, Path folder) {
        if (text.equals("-")) {
            return new StandardOutput();
        }
        Path path = folder.resolve(text).normalize();
        return text.toLowerCase(Locale.ROOT).endsWith(".zip") ? new Zip(path) : new Folder(path);
    }
}
