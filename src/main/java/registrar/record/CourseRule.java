package registrar.record;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What the settings say of one course, by SKU, else id, else slug (docs/rules.md, section 1).
 *
 * @param delivery the delivery method in the regulator's words
 * @param field the field of study
 */
public record CourseRule(
        Optional<Validity> validity, List<Credit> credits, Optional<String> delivery, Optional<String> field) {
    public CourseRule {
        requireNonNull(validity);
        credits = List.copyOf(credits);
        requireNonNull(delivery);
        requireNonNull(field);
    }
}
