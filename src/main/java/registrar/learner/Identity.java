package registrar.learner;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** Who a learner is, in the source's own text; docs/rules.md, section 6 says which of these is printed. */
public record Identity(
        String id,
        Optional<String> externalCustomerId,
        Optional<String> email,
        Optional<String> name,
        Optional<String> firstName,
        Optional<String> lastName,
        Optional<String> abbreviatedName) {
    public Identity {
        requireNonNull(id);
        requireNonNull(externalCustomerId);
        requireNonNull(email);
        requireNonNull(name);
        requireNonNull(firstName);
        requireNonNull(lastName);
        requireNonNull(abbreviatedName);
        if (id.isBlank()) {
            throw new IllegalArgumentException("A learner's id must not be blank");
        }
    }
}
