package registrar.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Optional;
import java.util.stream.Stream;
import registrar.learner.Allocation;
import registrar.learner.License;

@JsonIgnoreProperties(ignoreUnknown = true)
record AllocationJson(String licenseId, String licenseRole, String status, LicenseJson license) {
    /** Nothing without any id of a license: a seat of nothing says nothing. */
    Stream<Allocation> allocation() {
        Optional<License> known = LicenseJson.of(license, licenseId);
        return Optional.ofNullable(licenseId).or(() -> known.map(License::id)).stream()
                .map(id -> new Allocation(id, Optional.ofNullable(licenseRole), Optional.ofNullable(status), known));
    }
}
