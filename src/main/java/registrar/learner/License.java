package registrar.learner;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A sub-license of a client: a group of seats with access, not a professional license.
 *
 * @param accessDays access per learner from first access; no date follows from it
 * @param expirationDate when access by this license ends for all its members
 * @param unreadableEnd the text found where that date was expected, when it was not a date
 */
public record License(
        String id,
        Optional<String> name,
        Optional<String> label,
        Optional<String> sku,
        Optional<String> parentLicenseId,
        OptionalInt accessDays,
        Optional<SourceDate> expirationDate,
        OptionalInt seatsLimit,
        Optional<Client> client,
        Optional<String> unreadableEnd) {
    public License {
        requireNonNull(id);
        requireNonNull(name);
        requireNonNull(label);
        requireNonNull(sku);
        requireNonNull(parentLicenseId);
        requireNonNull(accessDays);
        requireNonNull(expirationDate);
        requireNonNull(seatsLimit);
        requireNonNull(client);
        requireNonNull(unreadableEnd);
    }

    /** A license of which nothing but the id is known. */
    public static License ofId(String id) {
        return new License(
                id,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same license, as one of this client. */
    public License withClient(Client itsClient) {
        return new License(
                id,
                name,
                label,
                sku,
                parentLicenseId,
                accessDays,
                expirationDate,
                seatsLimit,
                Optional.of(itsClient),
                unreadableEnd);
    }
}
