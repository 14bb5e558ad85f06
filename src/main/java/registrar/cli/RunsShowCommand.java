package registrar.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import registrar.failure.Failure;
import registrar.json.JsonWriter;
import registrar.store.run.RunEntry;
import registrar.store.run.RunItem;

/** Tells all of one run. */
@Command(
        name = "show",
        sortOptions = false,
        header = "All about one run, and who was left out or failed in it, with the reasons.",
        footer = {
            "",
            "Examples:",
            "  registrar runs show 20261126T104100Z-transcript-7c1e",
            "  registrar runs show 20261126T1041 --most 500 --json"
        })
final class RunsShowCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "ID", description = "The run's id, or its beginning.")
    private String id;

    @Mixin
    private DataOptions data;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "100",
            description = "How many learners that were left out or failed; 100 unless given.")
    private int most;

    @Option(names = "--behind", paramLabel = "ID", description = "Begin behind this learner.", defaultValue = "")
    private String behind;

    @Option(names = "--verbose", description = "Log messages, and stack traces with errors.")
    private boolean verbose;

    @Option(names = "--json", description = "Standard output carries exactly one JSON object.")
    private boolean json;

    RunsShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (most < 0) {
            throw Usage.wrong("--most expects a whole number from 0, found " + most + ".");
        }
        session.registrar().log(verbose);
        try (RunReader journal = session.registrar().runs(data.read(session.around()))) {
            RunEntry run = journal.find(id)
                    .orElseThrow(() -> Usage.wrong("There is no run \"" + id
                            + "\" in the journal, or several begin so. \"registrar runs list\" shows their ids."));
            List<RunItem> missing = most == 0 ? List.of() : journal.missing(run.id(), behind, most);
            if (json) {
                write(run, missing);
            } else {
                tell(run, missing);
            }
        }
        session.speaker().flush();
        return 0;
    }

    private void tell(RunEntry run, List<RunItem> missing) {
        RunEntry.Counts counts = run.counts();
        fact("run", run.id());
        fact("command", ("registrar " + run.command() + " " + String.join(" ", run.arguments())).strip());
        fact("in", run.folder().toString());
        fact("by", run.user());
        fact("state", RunWords.state(run));
        fact("started", RunWords.moment(run.started()) + " UTC");
        run.ended().ifPresent(moment -> fact("ended", RunWords.moment(moment) + " UTC"));
        run.exitCode().ifPresent(code -> fact("exit code", code.toString()));
        run.asOf().map(Instant::toString).ifPresent(moment -> fact("as of", moment));
        run.snapshot().ifPresent(snapshot -> fact("snapshot", snapshot));
        fact(
                "learners",
                counts.asked() + " asked for = " + counts.documented() + " documented"
                        + (counts.empty() > 0 ? " (" + counts.empty() + " empty)" : "") + " + " + counts.leftOut()
                        + " left out + " + counts.failed() + " failed");
        fact("documents", Long.toString(counts.documents()));
        missing.forEach(item -> session.speaker().say(line(item)));
        if (!missing.isEmpty() && missing.size() == most) {
            session.speaker()
                    .say("There may be more: --behind " + missing.get(most - 1).learnerId() + " goes on.");
        }
    }

    private void fact(String name, String value) {
        session.speaker().say(String.format(Locale.ROOT, "%-10s %s", name, value));
    }

    private static String line(RunItem item) {
        return (item.state() == RunItem.State.FAILED ? "failed     " : "left out   ") + item.learnerId() + ": "
                + item.failure().map(Failure::message).orElse("");
    }

    private void write(RunEntry run, List<RunItem> missing) throws IOException {
        try (JsonWriter writer = JsonWriter.indented(session.speaker().out())) {
            writer.beginObject();
            RunJson.write(run, writer);
            writer.name("missing").beginArray();
            for (RunItem item : missing) {
                RunJson.write(item, writer);
            }
            writer.endArray().endObject();
        }
        session.speaker().hand("\n");
    }
}
