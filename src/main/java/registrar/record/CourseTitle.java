package registrar.record;

import java.util.Optional;
import registrar.learner.Course;

/** How a course is called on paper (docs/rules.md, section 3). */
final class CourseTitle {
    private CourseTitle() {}

    static String of(String courseId, Optional<Course> course) {
        return course.map(known -> of(courseId, known))
                .orElseGet(() -> SourceText.clean("(course " + courseId + " not available)"));
    }

    private static String of(String courseId, Course course) {
        Optional<String> title = SourceText.visible(course.title());
        Optional<String> group = SourceText.visible(course.groupTitle());
        if (course.sessionIsTitled() && title.isPresent() && group.isPresent() && !title.equals(group)) {
            return group.get() + ": " + title.get();
        }
        return title.or(() -> group)
                .or(() -> SourceText.visible(course.slug()))
                .or(() -> SourceText.visible(Optional.of(courseId)))
                .orElse(courseId);
    }
}
