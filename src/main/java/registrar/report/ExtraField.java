package registrar.report;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * A tenant's own field that the settings append as a column ({@code fields: {manager: ref1}}).
 *
 * @param name the column's key
 * @param field a key of the profile's fields, such as {@code ref1} or {@code customFields.department}
 */
public record ExtraField(String name, String field) {
    public ExtraField {
        requireNonNull(name);
        requireNonNull(field);
    }

    /** The name as a heading for people: with a capital first letter. */
    public String caption() {
        int first = name.isEmpty() ? 0 : name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(Locale.ROOT) + name.substring(first);
    }
}
