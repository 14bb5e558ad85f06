package registrar.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import registrar.json.JsonWriter;
import registrar.store.run.RunEntry;

/** Lists runs, newest first. */
@Command(
        name = "list",
        sortOptions = false,
        header = "The runs of this data folder or data base, newest first.",
        footer = {"", "Examples:", "  registrar runs list", "  registrar runs list --most 5 --json"})
final class RunsListCommand implements Callable<Integer> {
    private static final List<String> HEAD =
            List.of("ID", "STARTED (UTC)", "BY", "COMMAND", "STATE", "DOCUMENTED", "LEFT OUT", "FAILED");

    private final Session session;

    @Mixin
    private DataOptions data;

    @Option(names = "--most", paramLabel = "N", defaultValue = "20", description = "How many; 20 unless given.")
    private int most;

    @Option(names = "--verbose", description = "Log messages, and stack traces with errors.")
    private boolean verbose;

    @Option(names = "--json", description = "Standard output carries exactly one JSON object.")
    private boolean json;

    RunsListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (most < 1) {
            throw Usage.wrong("--most expects a whole number from 1, found " + most + ".");
        }
        session.registrar().log(verbose);
        List<RunEntry> runs;
        try (RunReader journal = session.registrar().runs(data.read(session.around()))) {
            runs = journal.list(most);
        }
        if (json) {
            write(runs);
        } else if (runs.isEmpty()) {
            session.speaker().say("No run from the store is journaled here yet.");
        } else {
            TextTable.lines(table(runs)).forEach(session.speaker()::say);
        }
        session.speaker().flush();
        return 0;
    }

    private static List<List<String>> table(List<RunEntry> runs) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEAD);
        for (RunEntry run : runs) {
            rows.add(List.of(
                    run.id(),
                    RunWords.moment(run.started()),
                    run.user(),
                    run.command(),
                    RunWords.state(run),
                    Long.toString(run.counts().documented()),
                    Long.toString(run.counts().leftOut()),
                    Long.toString(run.counts().failed())));
        }
        return rows;
    }

    private void write(List<RunEntry> runs) throws IOException {
        try (JsonWriter writer = JsonWriter.indented(session.speaker().out())) {
            writer.beginObject().name("runs").beginArray();
            for (RunEntry run : runs) {
                writer.beginObject();
                RunJson.write(run, writer);
                writer.endObject();
            }
            writer.endArray().endObject();
        }
        session.speaker().hand("\n");
    }
}
