package registrar.report;

import registrar.record.Certificate;
import registrar.record.CourseRecord;
import registrar.record.Transcript;

/** A row of the certificates: one of them and the learner who holds it. */
record HeldCertificate(Transcript learner, CourseRecord course, Certificate certificate) {
    /** The course must have a certificate. */
    static HeldCertificate of(Transcript learner, CourseRecord course) {
        return new HeldCertificate(learner, course, course.certificate().orElseThrow());
    }
}
