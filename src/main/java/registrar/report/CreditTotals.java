package registrar.report;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import registrar.record.CourseRecord;
import registrar.record.Credit;

/** Credits added up within each type, by type; never across types. */
final class CreditTotals {
    private final Map<String, BigDecimal> totals = new TreeMap<>();

    CreditTotals(Collection<CourseRecord> courses) {
        courses.forEach(course ->
                course.credits().forEach(credit -> totals.merge(credit.type(), credit.amount(), BigDecimal::add)));
    }

    List<Credit> totals() {
        return totals.entrySet().stream()
                .map(total -> new Credit(total.getKey(), shortest(total.getValue())))
                .toList();
    }

    /** Without the zeros that adding up amounts of several decimals leaves behind. */
    private static BigDecimal shortest(BigDecimal sum) {
        BigDecimal stripped = sum.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
