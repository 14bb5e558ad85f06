package registrar.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Optional;
import java.util.stream.Stream;
import registrar.learner.Enrolment;
import registrar.learner.SourceDate;

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
        Optional<SourceDate> issued = Given.date(certificateIssuedAt);
        return Stream.of(new Enrolment(
                id,
                Optional.ofNullable(course).flatMap(c -> c.course(id)),
                status == null ? "" : status,
                Optional.ofNullable(certificate),
                issued,
                issued.isPresent() ? Optional.empty() : Optional.ofNullable(certificateIssuedAt)));
    }
}
