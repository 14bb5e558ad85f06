package registrar.report;

import java.util.Optional;
import registrar.record.CourseRecord;
import registrar.record.CourseState;
import registrar.record.Seat;
import registrar.record.Transcript;

/**
 * A row of the roster: a seat and the learner in it.
 *
 * @param completed of the learner's courses; {@code certificates} those with one
 */
record HeldSeat(Transcript learner, Seat seat, long completed, long certificates) {
    static HeldSeat of(Transcript learner, Seat seat) {
        long completed = learner.courses().stream()
                .filter(course -> course.state() == CourseState.COMPLETED)
                .count();
        long certificates = learner.courses().stream()
                .map(CourseRecord::certificate)
                .filter(Optional::isPresent)
                .count();
        return new HeldSeat(learner, seat, completed, certificates);
    }
}
