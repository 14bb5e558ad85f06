package registrar.record;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import registrar.learner.Course;

/**
 * The settings that decide what data means (docs/rules.md, section 1).
 *
 * @param asOf the moment the report speaks for
 * @param zone the only zone in which an instant becomes a date
 * @param graceDays days after an end in which a certificate is in grace
 * @param courses by SKU, id or slug, exactly as the source spells them
 */
public record Rules(Instant asOf, ZoneId zone, Windows windows, int graceDays, Map<String, CourseRule> courses) {
    public Rules {
        requireNonNull(asOf);
        requireNonNull(zone);
        requireNonNull(windows);
        courses = Map.copyOf(courses);
        if (graceDays < 0) {
            throw new IllegalArgumentException("Grace days must not be negative: " + graceDays);
        }
    }

    /** The day of {@code asOf} in the zone. */
    public LocalDate today() {
        return asOf.atZone(zone).toLocalDate();
    }

    /** The rule for a course: by SKU, else by id, else by slug. */
    public Optional<CourseRule> courseRule(String courseId, Optional<Course> course) {
        return course.flatMap(Course::sku)
                .map(courses::get)
                .or(() -> Optional.ofNullable(courses.get(courseId)))
                .or(() -> course.flatMap(Course::slug).map(courses::get));
    }
}
