package registrar.record;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Credit of one type. Types are the tenant's own words and are never added together.
 *
 * @param type such as CEU or CPE
 */
public record Credit(String type, BigDecimal amount) {
    public Credit {
        requireNonNull(type);
        requireNonNull(amount);
    }

    /** Added up within each type, by type; what adds up to nothing is left away. */
    public static List<Credit> totals(Stream<Credit> credits) {
        var totals = new TreeMap<String, BigDecimal>();
        credits.forEach(credit -> totals.merge(credit.type(), credit.amount(), BigDecimal::add));
        return totals.entrySet().stream()
                .filter(total -> total.getValue().signum() != 0)
                .map(total -> new Credit(total.getKey(), shortest(total.getValue())))
                .toList();
    }

    /** Without the zeros that adding up amounts of several decimals leaves behind. */
    private static BigDecimal shortest(BigDecimal sum) {
        BigDecimal stripped = sum.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
