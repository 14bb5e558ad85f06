package registrar.record;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When a certificate ends (docs/rules.md, section 4).
 *
 * @param validThrough the last valid day; empty when it never ends or its end is not supplied
 * @param never it does not expire, by rule
 */
public record Expiry(Optional<LocalDate> validThrough, ExpirySource source, boolean never) {
    static final Expiry NOT_SUPPLIED = new Expiry(Optional.empty(), ExpirySource.NOT_SUPPLIED, false);

    public Expiry {
        requireNonNull(validThrough);
        requireNonNull(source);
        if (never && validThrough.isPresent()) {
            throw new IllegalArgumentException("What never ends has no last valid day: " + validThrough);
        }
    }
}
