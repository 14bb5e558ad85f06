package registrar.document;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A labelled value.
 *
 * @param key stable; the label is found under {@code fact.<key>} unless there is a {@code label}
 * @param label the words for a fact the settings add; empty for all others
 */
public record Fact(String key, Value value, Optional<String> label) {
    public Fact {
        requireNonNull(key);
        requireNonNull(value);
        requireNonNull(label);
    }

    public static Fact of(String key, Value value) {
        return new Fact(key, value, Optional.empty());
    }
}
