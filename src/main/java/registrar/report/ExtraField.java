package registrar.report;

import static java.util.Objects.requireNonNull;

/**
 * A tenant's own field that the settings append as a column ({@code fields: {manager: ref1}}).
 *
 * @param name the column's key and caption
 * @param field a key of the profile's fields, such as {@code ref1} or {@code customFields.department}
 */
public record ExtraField(String name, String field) {
    public ExtraField {
        requireNonNull(name);
        requireNonNull(field);
    }
}
