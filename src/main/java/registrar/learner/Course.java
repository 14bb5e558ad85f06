package registrar.learner;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A course session as the source describes it.
 *
 * @param groupTitle {@code courseGroupTitle}, else {@code courseGroup.title}
 * @param status publication state of the content, not of the learner
 * @param kind the platform's kind, such as {@code webinarCourse}
 */
public record Course(
        String id,
        Optional<String> title,
        Optional<String> groupTitle,
        boolean sessionIsTitled,
        Optional<String> slug,
        Optional<String> sku,
        Optional<String> status,
        Optional<String> kind) {
    public Course {
        requireNonNull(id);
        requireNonNull(title);
        requireNonNull(groupTitle);
        requireNonNull(slug);
        requireNonNull(sku);
        requireNonNull(status);
        requireNonNull(kind);
    }
}
