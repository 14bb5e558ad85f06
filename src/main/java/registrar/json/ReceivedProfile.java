package registrar.json;

import static java.util.Objects.requireNonNull;

import registrar.learner.LearnerProfile;

/**
 * A profile as it was received.
 *
 * @param enrolmentsGiven false when {@code purchasedCourses} was left out, which is not the same as being empty
 */
public record ReceivedProfile(LearnerProfile profile, boolean enrolmentsGiven) {
    public ReceivedProfile {
        requireNonNull(profile);
    }
}
