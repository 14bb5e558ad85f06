package registrar.learner;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A learner's membership of a license: one seat.
 *
 * @param role the platform's {@code licenseRole}: student or manager
 */
public record Allocation(String licenseId, Optional<String> role, Optional<String> status, Optional<License> license) {
    public Allocation {
        requireNonNull(licenseId);
        requireNonNull(role);
        requireNonNull(status);
        requireNonNull(license);
    }
}
