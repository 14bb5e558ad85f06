package registrar.record;

import static java.util.Objects.requireNonNull;

/**
 * How near an end is: {@code past}, {@code 0-30}, {@code 31-60}, {@code 61-90}, {@code 91+} or {@code none}
 * (docs/rules.md, section 2). The numbers follow the settings.
 *
 * @param key the word in data formats
 */
public record Window(String key) {
    public static final Window PAST = new Window("past");

    /** There is no end, or none is known. */
    public static final Window NONE = new Window("none");

    public Window {
        requireNonNull(key);
    }
}
