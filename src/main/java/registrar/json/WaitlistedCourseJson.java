package registrar.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Optional;
import java.util.stream.Stream;
import registrar.learner.WaitlistedCourse;

@JsonIgnoreProperties(ignoreUnknown = true)
record WaitlistedCourseJson(String courseId, CourseJson course) {
    Stream<WaitlistedCourse> waitlisted() {
        return Optional.ofNullable(courseId).or(() -> CourseJson.idOf(course)).stream()
                .map(id -> new WaitlistedCourse(id, Optional.ofNullable(course).flatMap(c -> c.course(id))));
    }
}
