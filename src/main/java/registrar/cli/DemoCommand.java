package registrar.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import registrar.learner.Progress;

/** Shows everything on made-up people. */
@Command(
        name = "demo",
        sortOptions = false,
        header = "Every report in every format about made-up people, into out/demo. No account, no network.",
        description = {
            "",
            "The people in samples/ are fetched from a stand-in for the API that runs for as long as the command, as they",
            "were three months before and as they are, and every report is written in every format."
        },
        footer = {"", "Example:", "  registrar demo"})
final class DemoCommand implements Callable<Integer> {
    private final Session session;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = "out/demo",
            description = "Where to write (\"out/demo\" unless given).")
    private String out;

    @Option(names = "--quiet", description = "No progress, no result lines; errors are told.")
    private boolean quiet;

    @Option(names = "--verbose", description = "Log messages, and stack traces with errors.")
    private boolean verbose;

    DemoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        session.registrar().log(verbose);
        Path here = session.around().folder();
        List<Path> first = run(here.resolve(out).normalize());
        if (!quiet) {
            session.speaker().say("Look first at");
            first.forEach(path -> session.speaker().say("  " + here.relativize(path)));
        }
        session.speaker().flush();
        return 0;
    }

    private List<Path> run(Path folder) throws IOException {
        if (quiet) {
            return session.registrar().demo(folder, Progress.SILENT, exported -> {});
        }
        try (var display = new ProgressDisplay(session.around(), session.speaker())) {
            return session.registrar().demo(folder, display.progress(), exported -> tell(exported, folder));
        }
    }

    private void tell(Exported exported, Path folder) {
        var summary = exported.summary();
        Path written = session.around().folder().relativize(folder).resolve(summary.report());
        session.speaker()
                .say(String.format(
                        Locale.ROOT,
                        "%-12s %s of %s, %s -> %s",
                        summary.report(),
                        Counted.of(summary.documents(), "document"),
                        Counted.of(summary.tally().documented(), "learner"),
                        Counted.of(summary.files().size(), "file"),
                        written));
        ResultLines.missing(summary.tally(), new Target.Folder(folder)).forEach(session.speaker()::say);
    }
}
