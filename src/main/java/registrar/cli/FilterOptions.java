package registrar.cli;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;
import registrar.report.Filter;

/** Which of a learner's certificates; only where the report says that it can be narrowed so. */
final class FilterOptions {
    @Option(names = "--from", paramLabel = "DATE", description = "Only issued or completed on this day or later.")
    private String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Only issued or completed on this day or earlier.")
    private String to;

    Filter read(Optional<String> course) throws IOException {
        return read(course, "--from", from, "--to", to);
    }

    /** Likewise with options of other names, which may be null. */
    static Filter read(Optional<String> course, String fromOption, String from, String toOption, String to)
            throws IOException {
        Optional<LocalDate> first = day(fromOption, from);
        Optional<LocalDate> last = day(toOption, to);
        if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
            throw Usage.wrong(fromOption + " " + from + " lies after " + toOption + " " + to + ". Exchange them.");
        }
        return new Filter(course, first, last);
    }

    private static Optional<LocalDate> day(String option, String text) throws IOException {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeException cannotBe) {
            throw Usage.wrongValue(option, "a date such as 2026-11-23", text);
        }
    }
}
