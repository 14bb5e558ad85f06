package registrar.mail;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Why a report goes out by mail.
 *
 * @param schedule its name; empty for a report that somebody sends by hand
 * @param next when the next one is due, told in {@code zone}
 * @param ask whom to ask
 * @param link to the report on a page, http or https
 * @param run its number
 * @param nothingDue the report is empty and goes out all the same
 */
public record Occasion(
        Optional<String> schedule,
        Optional<Instant> next,
        ZoneId zone,
        Optional<EmailAddress> ask,
        Optional<URI> link,
        Optional<String> run,
        boolean nothingDue) {
    private static final List<String> SCHEMES = List.of("http", "https");

    public Occasion {
        requireNonNull(schedule);
        requireNonNull(next);
        requireNonNull(zone);
        requireNonNull(ask);
        requireNonNull(run);
        if (link.filter(uri -> !SCHEMES.contains(uri.getScheme())).isPresent()) {
            throw new IllegalArgumentException("A link in a mail is http or https: " + link.get());
        }
    }

    /** Of a report that somebody sends by hand. */
    public static Occasion byHand(ZoneId zone, Optional<EmailAddress> ask) {
        return new Occasion(Optional.empty(), Optional.empty(), zone, ask, Optional.empty(), Optional.empty(), false);
    }
}
