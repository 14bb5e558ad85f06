package registrar.document;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What a report says, ready for every format.
 *
 * @param report the report's key, such as {@code transcript}; the title is found under {@code title.<report>}
 * @param fileName without extension: letters, digits, {@code -} and {@code _} only
 * @param subject whom or what it is about, for titles and properties; a learner's name or a client's
 * @param dataTable the key of the table that CSV and JSON print; empty when the facts are the data
 */
public record Document(
        String report, String fileName, Optional<Value> subject, Optional<String> dataTable, List<Section> sections) {
    public Document {
        requireNonNull(report);
        requireNonNull(fileName);
        requireNonNull(subject);
        requireNonNull(dataTable);
        sections = List.copyOf(sections);
    }

    /** The section of this key. */
    public Optional<Section> section(String key) {
        return sections.stream().filter(section -> section.key().equals(key)).findFirst();
    }
}
