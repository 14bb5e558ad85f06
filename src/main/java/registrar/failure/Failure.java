package registrar.failure;

import static java.util.Objects.requireNonNull;

/**
 * Why something did not happen.
 *
 * @param reason to count by
 * @param message one or two sentences: what was expected, what was found, where, what to do; without secrets or profiles
 */
public record Failure(FailureReason reason, String message) {
    public Failure {
        requireNonNull(reason);
        requireNonNull(message);
    }
}
