package registrar.record;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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
 * @param requirements in the order of the settings
 */
public record Rules(
        Instant asOf,
        ZoneId zone,
        Windows windows,
        int graceDays,
        Map<String, CourseRule> courses,
        List<Requirement> requirements) {
    public Rules {
        requireNonNull(asOf);
        requireNonNull(zone);
        requireNonNull(windows);
        courses = Map.copyOf(courses);
        requirements = List.copyOf(requirements);
        if (graceDays < 0) {
            throw new IllegalArgumentException("Grace days must not be negative: " + graceDays);
        }
    }

    /** The same rules at another moment. */
    public Rules asOf(Instant other) {
        return new Rules(other, zone, windows, graceDays, courses, requirements);
    }

    /** The day of {@code asOf} in the zone. */
    public LocalDate today() {
        return asOf.atZone(zone).toLocalDate();
    }

    /** The rule for a course: by SKU, else by id, else by slug. */
    public Optional<CourseRule> courseRule(String courseId, Optional<Course> course) {
        return match(courseId, course).map(Match::rule);
    }

    /** The rule for a course with the key that found it. */
    Optional<Match> match(String courseId, Optional<Course> course) {
        if (courses.isEmpty()) {
            return Optional.empty();
        }
        return course.flatMap(Course::sku)
                .flatMap(this::match)
                .or(() -> match(courseId))
                .or(() -> course.flatMap(Course::slug).flatMap(this::match));
    }

    private Optional<Match> match(String key) {
        return Optional.ofNullable(courses.get(key)).map(rule -> new Match(key, rule));
    }

    /** A course rule and the SKU, id or slug that the settings name it by. */
    record Match(String key, CourseRule rule) {}
}
