package registrar.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Checkups for a person at a terminal. */
final class CheckupLines {
    private static final int ABOUT = 11;
    private static final int STATE = 6;
    private static final String INDENT = " ".repeat(STATE + ABOUT);

    private CheckupLines() {}

    /** The words may themselves be of several lines, as mistakes in the settings are. */
    static List<String> of(Checkup checkup) {
        String head = padded(state(checkup), STATE) + padded(checkup.about(), ABOUT);
        List<String> words = checkup.words().lines().toList();
        return Stream.concat(
                        Stream.of(head + words.get(0)),
                        Stream.concat(words.stream().skip(1), checkup.details().stream())
                                .map(line -> INDENT + line))
                .toList();
    }

    static String state(Checkup checkup) {
        if (checkup instanceof Checkup.Fine) {
            return "ok";
        }
        return checkup instanceof Checkup.Doubtful ? "warn" : "fail";
    }

    static String sum(List<Checkup> all) {
        long faulty = all.stream().filter(Checkup.Faulty.class::isInstance).count();
        long doubtful = all.stream().filter(Checkup.Doubtful.class::isInstance).count();
        if (faulty + doubtful == 0) {
            return "All is well.";
        }
        String looked = doubtful == 0 ? "" : doubtful + " to look at";
        String failed = faulty == 0 ? "Nothing failed" : faulty + " failed";
        return failed + (looked.isEmpty() ? "" : ", " + looked) + ".";
    }

    static int exitCode(List<Checkup> all) {
        return firstFault(all).map(fault -> fault.reason().exitCode()).orElse(0);
    }

    private static Optional<Checkup.Faulty> firstFault(List<Checkup> all) {
        return all.stream()
                .filter(Checkup.Faulty.class::isInstance)
                .map(Checkup.Faulty.class::cast)
                .findFirst();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
