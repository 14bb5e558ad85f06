package registrar.cli;

import java.util.Collection;
import java.util.List;
import registrar.failure.Nearest;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

/** Option values that cannot be, told in one way: option, expected, found, the nearest that could be. */
final class Usage {
    private Usage() {}

    static StoppedException wrong(String message) {
        return new StoppedException(StopReason.USAGE, message);
    }

    static StoppedException wrongValue(String option, String expected, String found) {
        return wrong(option + " expects " + expected + ", found \"" + found + "\".");
    }

    static StoppedException wrongValue(String option, String expected, String found, Collection<String> known) {
        List<String> nearest = Nearest.of(found, known, 3);
        return wrong(option + " expects " + expected + ", found \"" + found + "\". Nearest: "
                + String.join(", ", nearest) + ".");
    }
}
