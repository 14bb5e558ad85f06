package registrar.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Optional;
import java.util.stream.Stream;
import registrar.learner.Enrolment;

/** A row of {@code purchasedCourses}. A row stays whatever it lacks: it is part of a person's record. */
@JsonIgnoreProperties(ignoreUnknown = true)
record EnrolmentJson(
        String courseId, CourseJson course, String status, String certificate, String certificateIssuedAt) {
    private static final EnrolmentJson NOTHING = new EnrolmentJson(null, null, null, null, null);

    /** Nothing only where the row says nothing. */
    Stream<Enrolment> enrolment() {
        if (equals(NOTHING)) {
            return Stream.empty();
        }
        String id =
                Optional.ofNullable(courseId).or(() -> CourseJson.idOf(course)).orElse("");
        return Stream.of(new Enrolment(
                id,
                Optional.ofNullable(course).flatMap(c -> c.course(id)),
                status == null ? "" : status,
                Optional.ofNullable(certificate),
                Given.date(certificateIssuedAt),
                Given.noDate(certificateIssuedAt)));
    }
}
