package registrar.report;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** A learner in an earlier and a later state; present in one of them at least. */
record Pair<T>(Optional<T> before, Optional<T> now) {
    Pair {
        requireNonNull(before);
        requireNonNull(now);
        if (before.isEmpty() && now.isEmpty()) {
            throw new IllegalArgumentException("Somebody who is in neither state is nobody");
        }
    }
}
