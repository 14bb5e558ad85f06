package registrar.report;

import java.util.Collection;
import java.util.List;
import registrar.record.CourseRecord;
import registrar.record.Credit;

/** Credits added up within each type, by type; never across types. */
final class CreditTotals {
    private final Collection<CourseRecord> courses;

    CreditTotals(Collection<CourseRecord> courses) {
        this.courses = courses;
    }

    List<Credit> totals() {
        return Credit.totals(courses.stream().flatMap(course -> course.earned().stream()));
    }
}
