package registrar.learner;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** A subscription held; the source gives neither dates nor an end. */
public record Bundle(String id, Optional<String> name, Optional<String> slug) {
    public Bundle {
        requireNonNull(id);
        requireNonNull(name);
        requireNonNull(slug);
    }
}
