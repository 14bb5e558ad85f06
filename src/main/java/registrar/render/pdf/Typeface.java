package registrar.render.pdf;

import static java.util.Objects.requireNonNull;

/**
 * One font file.
 *
 * @param weight 300 to 700, as in CSS
 * @param file its name under {@code /fonts}, without the extension
 */
record Typeface(String family, int weight, boolean italic, String file) {
    Typeface {
        requireNonNull(family);
        requireNonNull(file);
    }
}
