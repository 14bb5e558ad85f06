package registrar.cli;

import picocli.CommandLine.Option;

/** How much is said. */
final class TalkOptions {
    @Option(names = "--quiet", description = "No progress, no result lines; errors are told.")
    private boolean quiet;

    @Option(names = "--verbose", description = "Log messages, and stack traces with errors.")
    private boolean verbose;

    @Option(names = "--json", description = "Standard output carries exactly one JSON object, the run summary.")
    private boolean json;

    boolean quiet() {
        return quiet;
    }

    boolean verbose() {
        return verbose;
    }

    boolean json() {
        return json;
    }
}
