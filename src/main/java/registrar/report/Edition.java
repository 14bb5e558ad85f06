package registrar.report;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/**
 * What is the same for every document of a run. Everything that documents print about time and place comes from here.
 *
 * @param moment the as-of moment; it is also when the documents are issued
 * @param zone of every date and time printed
 * @param locale of words, numbers and paper
 */
public record Edition(Instant moment, ZoneId zone, Locale locale, Issuer issuer) {
    public Edition {
        requireNonNull(moment);
        requireNonNull(zone);
        requireNonNull(locale);
        requireNonNull(issuer);
    }
}
