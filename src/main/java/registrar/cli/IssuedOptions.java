package registrar.cli;

import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Option;
import registrar.report.Filter;

/** {@link FilterOptions} under other names, where {@code --to} is an address. */
final class IssuedOptions {
    private static final String FROM = "--issued-from";
    private static final String TO = "--issued-to";

    @Option(names = FROM, paramLabel = "DATE", description = "Only issued or completed on this day or later.")
    private String from;

    @Option(names = TO, paramLabel = "DATE", description = "Only issued or completed on this day or earlier.")
    private String to;

    Filter read(Optional<String> course) throws IOException {
        return FilterOptions.read(course, FROM, from, TO, to);
    }
}
