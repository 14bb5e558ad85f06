package registrar.report;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Who issues the documents.
 *
 * @param address its lines
 * @param accent a colour for the mark and one rule, as {@code #rrggbb}; ink when empty or too pale
 */
public record Issuer(
        String name,
        List<String> address,
        Optional<String> contact,
        Optional<String> url,
        Optional<Logo> logo,
        Optional<Officer> officer,
        Optional<String> accent) {
    public Issuer {
        requireNonNull(name);
        address = List.copyOf(address);
        requireNonNull(contact);
        requireNonNull(url);
        requireNonNull(logo);
        requireNonNull(officer);
        requireNonNull(accent);
    }

    /** An issuer of whom only the name is set. */
    public static Issuer named(String name) {
        return new Issuer(
                name,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The person who answers for the documents. */
    public record Officer(String name, Optional<String> title) {
        public Officer {
            requireNonNull(name);
            requireNonNull(title);
        }
    }
}
