package registrar.record;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What event feeds add to a row of the record (docs/rules.md, section 3), all of it at or before the as-of moment.
 *
 * @param enrolled the day of the earliest enrolment
 * @param completed the day of the latest completion; never a date of issue
 * @param why how state, dates and credits came about
 */
public record CourseHistory(
        Optional<LocalDate> enrolled, Optional<LocalDate> completed, CreditSource creditSource, Why why) {
    static final CourseHistory NONE =
            new CourseHistory(Optional.empty(), Optional.empty(), CreditSource.NOT_SUPPLIED, Why.NOTHING);

    public CourseHistory {
        requireNonNull(enrolled);
        requireNonNull(completed);
        requireNonNull(creditSource);
        requireNonNull(why);
    }
}
