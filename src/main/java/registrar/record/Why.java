package registrar.record;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The ledger behind a status: each step with its value and where that comes from; the last step is the rule that held.
 * Keys are those of the message files ({@code why.<key>}); values are plain ISO dates, numbers and words.
 */
public record Why(List<Step> steps) {
    /** Nothing was worked out. */
    static final Why NOTHING = new Why(List.of());

    public Why {
        steps = List.copyOf(steps);
    }

    /**
     * @param key what this step is about, such as {@code issued} or {@code days_left}
     * @param value what was found or worked out, such as {@code 2027-03-13}
     * @param source where it comes from: a field of the source, a setting, a rule
     */
    public record Step(String key, String value, String source) {
        public Step {
            requireNonNull(key);
            requireNonNull(value);
            requireNonNull(source);
        }
    }
}
