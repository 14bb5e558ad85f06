package registrar.learner;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A customer organisation (a Panorama) and what of its configuration concerns documents.
 *
 * @param licenseEndDate end of the whole contract
 * @param unreadableEnd the text found where that date was expected, when it was not a date
 * @param seatsLimit contracted seats; empty is no limit
 * @param seatsUsed seats occupied, as the platform counts them
 * @param seatsAllocated seats given out, used or not
 * @param schoolName the name the client's learners see, part of its branding
 */
public record Client(
        String id,
        Optional<String> name,
        Optional<String> slug,
        Optional<String> sku,
        Optional<SourceDate> licenseEndDate,
        OptionalInt seatsLimit,
        OptionalInt seatsUsed,
        OptionalInt seatsAllocated,
        boolean disabled,
        Optional<String> defaultLanguage,
        Optional<String> schoolName,
        Optional<String> unreadableEnd) {
    public Client {
        requireNonNull(id);
        requireNonNull(name);
        requireNonNull(slug);
        requireNonNull(sku);
        requireNonNull(licenseEndDate);
        requireNonNull(seatsLimit);
        requireNonNull(seatsUsed);
        requireNonNull(seatsAllocated);
        requireNonNull(defaultLanguage);
        requireNonNull(schoolName);
        requireNonNull(unreadableEnd);
    }

    /** A client of whom nothing but the id is known. */
    public static Client ofId(String id) {
        return new Client(
                id,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
