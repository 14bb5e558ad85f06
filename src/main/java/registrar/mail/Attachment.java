package registrar.mail;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that goes with a letter.
 *
 * @param name letters, digits, {@code -}, {@code _} and one dot, as docs/command-line.md composes them
 * @param displayName in any script, given beside the name; empty when it is the same
 * @param type such as {@code application/pdf}
 * @param file must not change until the letter is in the outbox
 * @param rows of its data table; empty when rows are not what it has
 */
public record Attachment(
        String name, Optional<String> displayName, String type, Path file, long bytes, Optional<Long> rows) {
    public Attachment {
        requireNonNull(name);
        requireNonNull(displayName);
        requireNonNull(type);
        requireNonNull(file);
        requireNonNull(rows);
    }
}
