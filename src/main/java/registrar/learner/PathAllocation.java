package registrar.learner;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** A learning path given to a learner; without name when the path was deleted at the source. */
public record PathAllocation(
        String learningPathId, Optional<String> name, Optional<String> sku, Optional<String> status) {
    public PathAllocation {
        requireNonNull(learningPathId);
        requireNonNull(name);
        requireNonNull(sku);
        requireNonNull(status);
    }
}
