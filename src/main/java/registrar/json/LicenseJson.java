package registrar.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Optional;
import registrar.learner.License;

@JsonIgnoreProperties(ignoreUnknown = true)
record LicenseJson(
        String id,
        String name,
        String label,
        String sku,
        String parentLicenseId,
        Integer accessDays,
        String expirationDate,
        Integer seatsLimit,
        ClientJson client) {
    /** Empty without any id. */
    static Optional<License> of(LicenseJson license, String idElsewhere) {
        return license == null || license.id == null && idElsewhere == null
                ? Optional.empty()
                : Optional.of(license.license(license.id == null ? idElsewhere : license.id));
    }

    private License license(String knownId) {
        return new License(
                knownId,
                Optional.ofNullable(name),
                Optional.ofNullable(label),
                Optional.ofNullable(sku),
                Optional.ofNullable(parentLicenseId),
                Given.number(accessDays),
                Given.date(expirationDate),
                Given.number(seatsLimit),
                ClientJson.of(client, null),
                Given.noDate(expirationDate));
    }
}
