package registrar.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Optional;
import registrar.learner.Client;

/** A client without its secrets: {@code secretKey} and {@code sso} are not named here, so they are never read. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ClientJson(
        String id,
        String name,
        String slug,
        String sku,
        String licenseEndDate,
        Integer seatsLimit,
        Integer seatsUsedCount,
        Integer seatsAllocatedCount,
        Boolean disabled,
        String defaultLanguage,
        String schoolName) {
    /** Empty without any id. */
    static Optional<Client> of(ClientJson client, String idElsewhere) {
        return client == null || client.id == null && idElsewhere == null
                ? Optional.empty()
                : Optional.of(client.client(client.id == null ? idElsewhere : client.id));
    }

    private Client client(String knownId) {
        return new Client(
                knownId,
                Optional.ofNullable(name),
                Optional.ofNullable(slug),
                Optional.ofNullable(sku),
                Given.date(licenseEndDate),
                Given.number(seatsLimit),
                Given.number(seatsUsedCount),
                Given.number(seatsAllocatedCount),
                Boolean.TRUE.equals(disabled),
                Optional.ofNullable(defaultLanguage),
                Optional.ofNullable(schoolName),
                Given.noDate(licenseEndDate));
    }
}
