package registrar.cli;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Whose statuses are to be explained.
 *
 * @param learner an id or e-mail address
 * @param subject a course, license or certificate; empty for everything
 */
public record WhyOrder(
        ExportOrder.Place place, ExportOrder.Moment moment, String learner, Optional<String> subject, Call call) {
    public WhyOrder {
        requireNonNull(place);
        requireNonNull(moment);
        requireNonNull(learner);
        requireNonNull(subject);
        requireNonNull(call);
    }
}
