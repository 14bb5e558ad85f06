package registrar.record;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import registrar.learner.Client;
import registrar.learner.License;

/**
 * One learner's seat in one license (docs/rules.md, section 5).
 *
 * @param license what is known of the license; at least its id
 * @param client the client of the license; empty when nothing says which
 * @param role {@code licenseRole} in lower case; empty when the source gives none
 * @param licenseEnds last valid day of the license; {@code clientEnds} of the client's contract
 * @param accessEnds the earlier of the two
 * @param daysLeft to {@code accessEnds}
 */
public record Seat(
        License license,
        Optional<Client> client,
        Optional<String> role,
        Optional<LocalDate> licenseEnds,
        Optional<LocalDate> clientEnds,
        Optional<LocalDate> accessEnds,
        OptionalLong daysLeft,
        Window window,
        SeatStatus status,
        Why why) {
    public Seat {
        requireNonNull(license);
        requireNonNull(client);
        requireNonNull(role);
        requireNonNull(licenseEnds);
        requireNonNull(clientEnds);
        requireNonNull(accessEnds);
        requireNonNull(daysLeft);
        requireNonNull(window);
        requireNonNull(status);
        requireNonNull(why);
    }

    /** True for a seat that manages the license instead of learning in it; counted apart. */
    public boolean manager() {
        return role.filter("manager"::equals).isPresent();
    }

    /** The license's label, else its name, else its id. */
    public String licenseTitle() {
        return license.label().or(license::name).orElseGet(() -> SourceText.clean(license.id()));
    }
}
