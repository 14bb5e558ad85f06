package registrar.report;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which rows are wanted of the learners selected.
 *
 * @param course id, slug, SKU or exact title
 * @param from first day of issue or completion wanted, in the issuer's zone; {@code to} is the last, inclusive
 */
public record Filter(Optional<String> course, Optional<LocalDate> from, Optional<LocalDate> to) {
    public static final Filter NONE = new Filter(Optional.empty(), Optional.empty(), Optional.empty());

    public Filter {
        requireNonNull(course);
        requireNonNull(from);
        requireNonNull(to);
    }

    /** True for a day from the first to the last. */
    boolean between(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(last -> !day.isAfter(last)).orElse(true);
    }
}
