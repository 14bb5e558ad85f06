package registrar.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Optional;
import registrar.learner.Course;

@JsonIgnoreProperties(ignoreUnknown = true)
record CourseJson(
        String id,
        String title,
        String courseGroupTitle,
        CourseGroupJson courseGroup,
        Boolean sessionIsTitled,
        String slug,
        String sku,
        String status,
        String kind) {
    @JsonIgnoreProperties(ignoreUnknown = true)
    record CourseGroupJson(String title) {}

    private static final CourseJson NOTHING = new CourseJson(null, null, null, null, null, null, null, null, null);

    static Optional<String> idOf(CourseJson course) {
        return Optional.ofNullable(course).map(CourseJson::id);
    }

    /** Empty when nothing is said of it, as where the source collapses an object. */
    Optional<Course> course(String idElsewhere) {
        if (equals(NOTHING)) {
            return Optional.empty();
        }
        return Optional.of(new Course(
                id == null ? idElsewhere : id,
                Optional.ofNullable(title),
                Optional.ofNullable(courseGroupTitle)
                        .or(() -> Optional.ofNullable(courseGroup).map(CourseGroupJson::title)),
                Boolean.TRUE.equals(sessionIsTitled),
                Optional.ofNullable(slug),
                Optional.ofNullable(sku),
                Optional.ofNullable(status),
                Optional.ofNullable(kind)));
    }
}
