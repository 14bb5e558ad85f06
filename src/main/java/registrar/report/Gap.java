package registrar.report;

import java.util.Optional;
import registrar.learner.Course;
import registrar.record.Certificate;
import registrar.record.CourseRecord;
import registrar.record.Obligation;
import registrar.record.Transcript;

/**
 * A row of the gaps: one course that a requirement asks of one learner.
 *
 * @param known what others' records say of the course, for whoever has no row of it
 */
record Gap(Transcript learner, Obligation obligation, Optional<CourseRecord> known) {
    Optional<CourseRecord> row() {
        return obligation.row();
    }

    Optional<Certificate> certificate() {
        return obligation.certificate();
    }

    /** The course's title; the settings' word for it when nobody has the course. */
    String title() {
        return row().or(() -> known).map(CourseRecord::title).orElse(obligation.key());
    }

    Optional<String> courseId() {
        return row().or(() -> known).map(CourseRecord::courseId).filter(id -> !id.isBlank());
    }

    Optional<String> sku() {
        return row().or(() -> known).flatMap(CourseRecord::course).flatMap(Course::sku);
    }

    boolean disabled() {
        return learner.profile().account().disabled();
    }
}
