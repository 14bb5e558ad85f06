package registrar.record;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The name that is printed, and its parts for sorting, all cleaned (docs/rules.md, section 6).
 *
 * @param text never blank
 * @param ownName false when {@code text} is an e-mail address or an id, which no certificate may print
 */
public record DisplayName(String text, boolean ownName, Optional<String> firstName, Optional<String> lastName) {
    public DisplayName {
        requireNonNull(text);
        requireNonNull(firstName);
        requireNonNull(lastName);
    }
}
