package registrar.report;

import java.util.Optional;
import registrar.record.CourseRecord;
import registrar.record.CourseState;
import registrar.record.Seat;
import registrar.record.Transcript;

/**
 * A row of the roster: a seat and the learner in it.
 *
 * @param assigned the learner's courses; {@code completed} of them; {@code certificates} the rows with one
 */
record HeldSeat(Transcript learner, Seat seat, long assigned, long completed, long certificates) {
    static HeldSeat of(Transcript learner, Seat seat) {
        long assigned = learner.courses().stream().filter(CourseRecord::listed).count();
        long completed = learner.courses().stream()
                .filter(course -> course.state() == CourseState.COMPLETED)
                .count();
        long certificates = learner.courses().stream()
                .map(CourseRecord::certificate)
                .filter(Optional::isPresent)
                .count();
        return new HeldSeat(learner, seat, assigned, completed, certificates);
    }
}
