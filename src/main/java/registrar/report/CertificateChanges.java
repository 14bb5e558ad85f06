package registrar.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import registrar.record.CourseRecord;
import registrar.record.Transcript;

/** What became of certificates, course by course. */
final class CertificateChanges {
    private final Pair<Transcript> learner;
    private final Map<String, List<CourseRecord>> had;
    private final Map<String, List<CourseRecord>> has;

    CertificateChanges(Comparison comparison, Pair<Transcript> learner) {
        this.learner = learner;
        this.had = byCourse(comparison.before(), learner.before());
        this.has = byCourse(comparison.now(), learner.now());
    }

    private static Map<String, List<CourseRecord>> byCourse(Scope scope, Optional<Transcript> learner) {
        var courses = new TreeMap<String, List<CourseRecord>>();
        learner.map(scope::certified)
                .orElse(List.of())
                .forEach(course -> courses.computeIfAbsent(key(course), key -> new ArrayList<>())
                        .add(course));
        return courses;
    }

    private static String key(CourseRecord course) {
        return course.courseId().isBlank() ? course.sku().orElse(course.title()) : course.courseId();
    }

    /** None for somebody who left: with them all of their certificates are gone. */
    List<Change> all() {
        if (learner.now().isEmpty()) {
            return List.of();
        }
        var courses = new TreeSet<>(had.keySet());
        courses.addAll(has.keySet());
        var changes = new ArrayList<Change>();
        for (String course : courses) {
            changes.addAll(new CourseChanges(
                            learner.now().get(),
                            learner.before().isPresent(),
                            had.getOrDefault(course, List.of()),
                            has.getOrDefault(course, List.of()))
                    .all());
        }
        return changes;
    }
}
