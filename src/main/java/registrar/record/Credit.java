package registrar.record;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

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
}
