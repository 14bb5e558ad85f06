package registrar.learner;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Which learners are asked for.
 *
 * @param learners ids or e-mail addresses, each once; empty means everybody
 * @param client an id, slug, SKU or exact name that narrows the learners (or a roster's seats); likewise
 *     {@code license}
 * @param role a role key that narrows the learners
 */
public record Selection(
        List<String> learners, Optional<String> client, Optional<String> license, Optional<String> role) {
    /** Everybody. */
    public static final Selection ALL = new Selection(List.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public Selection {
        learners = List.copyOf(new LinkedHashSet<>(learners));
        requireNonNull(client);
        requireNonNull(license);
        requireNonNull(role);
    }

    /** These learners, by id or e-mail address. */
    public static Selection of(List<String> learners) {
        return new Selection(learners, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** True when nobody was asked for by name. */
    public boolean everybody() {
        return learners.isEmpty();
    }
}
