package registrar.cli;

import java.io.IOException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where settings and store are, and how the answer is told. */
final class DeskOptions {
    @Mixin
    private DataOptions data;

    @Option(names = "--verbose", description = "Log messages, and stack traces with errors.")
    private boolean verbose;

    @Option(names = "--json", description = "Standard output carries exactly one JSON object.")
    private boolean json;

    boolean json() {
        return json;
    }

    ScheduleDesk open(Session session) throws IOException {
        session.registrar().log(verbose);
        return session.registrar().schedules(data.read(session.around()));
    }
}
