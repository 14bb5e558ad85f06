package registrar.learner;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The learner's account on the platform.
 *
 * @param roleKey an open set of words
 * @param learnerUserId the learner half of a dual-role pair; {@code managerUserId} is the other half
 * @param certificatesCount the platform's own count, which includes certificates the profile does not list
 */
public record Account(
        Optional<String> roleKey,
        boolean disabled,
        Optional<String> language,
        Optional<SourceDate> lastActiveAt,
        Optional<SourceDate> createdAt,
        Optional<SourceDate> updatedAt,
        Optional<String> learnerUserId,
        Optional<String> managerUserId,
        OptionalInt certificatesCount) {
    public Account {
        requireNonNull(roleKey);
        requireNonNull(language);
        requireNonNull(lastActiveAt);
        requireNonNull(createdAt);
        requireNonNull(updatedAt);
        requireNonNull(learnerUserId);
        requireNonNull(managerUserId);
        requireNonNull(certificatesCount);
    }
}
