package registrar.record;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** A learning path on a learner's record, with the learner's state in the words of docs/rules.md, section 3. */
public record PathRecord(
        String learningPathId, String title, Optional<String> sku, CourseState state, String sourceStatus) {
    public PathRecord {
        requireNonNull(learningPathId);
        requireNonNull(title);
        requireNonNull(sku);
        requireNonNull(state);
        requireNonNull(sourceStatus);
    }
}
