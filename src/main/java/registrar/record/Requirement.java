package registrar.record;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A named set of courses that a population must hold certificates of (docs/rules.md, section 1).
 *
 * @param courses by SKU, id or slug, each once, in the order of the settings
 */
public record Requirement(String name, Population population, List<String> courses) {
    public Requirement {
        requireNonNull(name);
        requireNonNull(population);
        courses = List.copyOf(courses);
        if (courses.isEmpty()) {
            throw new IllegalArgumentException("A requirement asks for at least one course");
        }
    }

    /**
     * Whom a requirement is for: everybody to whom all of this applies.
     *
     * @param client id, slug, SKU or exact name of the learner's own client
     * @param license id, SKU or exact name of a license the learner has a seat in
     * @param role a role key
     * @param fields exact values of own fields, by {@code ref1} to {@code ref10} or {@code customFields.<slug>}
     */
    public record Population(
            Optional<String> client, Optional<String> license, Optional<String> role, Map<String, String> fields) {
        public static final Population EVERYBODY =
                new Population(Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

        public Population {
            requireNonNull(client);
            requireNonNull(license);
            requireNonNull(role);
            fields = Map.copyOf(fields);
        }
    }
}
