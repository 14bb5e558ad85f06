package registrar.document;

import java.util.Locale;

/** What a document can be written as; the key is also the file's extension. */
public enum Format {
    PDF,
    HTML,
    XLSX,
    CSV,
    JSON;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
