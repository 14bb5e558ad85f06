package registrar.record;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import registrar.learner.PathAllocation;

/** A learning path on a learner's record, with the learner's state in the words of docs/rules.md, section 3. */
public record PathRecord(
        String learningPathId, String title, Optional<String> sku, CourseState state, String sourceStatus) {
    private static final Comparator<PathRecord> ORDER = Comparator.comparingInt(PathRecord::section)
            .thenComparing(PathRecord::title)
            .thenComparing(PathRecord::learningPathId)
            .thenComparing(PathRecord::state)
            .thenComparing(PathRecord::sourceStatus);

    public PathRecord {
        requireNonNull(learningPathId);
        requireNonNull(title);
        requireNonNull(sku);
        requireNonNull(state);
        requireNonNull(sourceStatus);
    }

    /** Exact doubles are one row; completed first, then title, then id. */
    static List<PathRecord> of(List<PathAllocation> allocations) {
        return allocations.stream().map(PathRecord::of).distinct().sorted(ORDER).toList();
    }

    private static PathRecord of(PathAllocation path) {
        String title = SourceText.visible(path.name())
                .orElse(SourceText.clean("(learning path " + path.learningPathId() + " not available)"));
        String word = path.status().map(SourceText::clean).orElse("");
        return new PathRecord(path.learningPathId(), title, SourceText.filled(path.sku()), CourseState.of(word), word);
    }

    private static int section(PathRecord path) {
        return switch (path.state()) {
            case COMPLETED -> 0;
            case IN_PROGRESS -> 1;
            case NOT_STARTED -> 2;
            case NOT_COMPLETED, AVAILABLE, UNKNOWN -> 3;
        };
    }
}
