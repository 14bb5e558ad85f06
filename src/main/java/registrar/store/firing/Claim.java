package registrar.store.firing;

import static java.util.Objects.requireNonNull;

/**
 * The right to carry out a firing, until somebody takes it over.
 *
 * @param attempt which one this is; who holds an older one can write nothing any more
 */
public record Claim(String key, int attempt) {
    public Claim {
        requireNonNull(key);
    }
}
