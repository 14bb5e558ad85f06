package registrar.render;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import registrar.document.Value;

/**
 * A value as a template sees it: printed it reads as people read it ({@code ${course.issued}}), and its parts are at
 * hand ({@code ${course.issued.raw}}, {@code ${course.issued.present}}, {@code ${course.status.sign}}).
 */
final class Printed implements Node {
    private static final List<String> NAMES = List.of("raw", "text", "present", "key", "sign", "look", "kind", "long");

    private final Value value;
    private final Wording wording;
    private final boolean month;

    Printed(Value value, Wording wording) {
        this(value, wording, false);
    }

    /** @param month prints a day as its month */
    Printed(Value value, Wording wording, boolean month) {
        this.value = requireNonNull(value);
        this.wording = requireNonNull(wording);
        this.month = month;
    }

    Value value() {
        return value;
    }

    @Override
    public Object get(String name) {
        return switch (name) {
            case "raw" -> Raw.of(value);
            case "text" -> toString();
            case "present" -> !(value instanceof Value.Blank);
            case "key" -> value instanceof Value.State state ? state.key() : Raw.of(value);
            case "sign" -> Sign.of(value).map(Sign::mark).orElse("");
            case "look" -> Sign.of(value).map(Sign::look).orElse("");
            case "long" -> value instanceof Value.Day day ? wording.longDate(day.date()) : toString();
            case "kind" -> value.getClass().getSimpleName().toLowerCase(Locale.ROOT);
            default -> throw new UnknownNameException(name, "value", NAMES);
        };
    }

    @Override
    public List<String> names() {
        return NAMES;
    }

    @Override
    public String toString() {
        return month && value instanceof Value.Day day ? wording.month(day.date()) : Printable.of(wording.print(value));
    }
}
