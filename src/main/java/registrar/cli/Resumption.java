package registrar.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import registrar.report.ReportType;
import registrar.store.run.RunEntry;

/** Finishes an interrupted run: by the arguments it was begun with, for the same moment and snapshot. */
final class Resumption {
    private static final Set<String> MAY_DIFFER =
            Set.of("--resume", "--config", "--data", "--quiet", "--verbose", "--json");
    private static final Set<String> PATHS = Set.of("--out", "--template", "--learners");
    private static final String STANDARD_STREAM = "-";

    private final Interrupted interrupted;
    private final RunEntry run;
    private final Session session;

    Resumption(Interrupted interrupted, Session session) {
        this.interrupted = interrupted;
        this.run = interrupted.run();
        this.session = session;
    }

    /**
     * The order as it was, pinned to what it read.
     *
     * @param given now, beside {@code --resume}
     * @param place as it is named now
     */
    ExportOrder order(ParseResult given, ExportOrder.Place place) throws IOException {
        if (run.arguments().stream().anyMatch(argument -> argument.endsWith(RunEntry.FORGOTTEN))) {
            throw Usage.wrong("Run " + run.id() + " named a learner who was forgotten since, so it cannot be finished."
                    + " Run without --resume to begin anew.");
        }
        var line = new ArrayList<String>();
        line.add(run.command());
        line.addAll(run.arguments());
        Session then = session.in(run.folder()).calledWith(line.toArray(String[]::new));
        ParseResult before = new Commands(then)
                .called(line.toArray(String[]::new))
                .parseArgs(line.toArray(String[]::new))
                .subcommand();
        refuseOthers(given, before);
        return pinned(((ReportCommand) before.commandSpec().userObject()).order(), place);
    }

    private void refuseOthers(ParseResult given, ParseResult before) throws IOException {
        for (OptionSpec option : given.matchedOptions()) {
            String name = option.longestName();
            Optional<OptionSpec> same = Optional.ofNullable(before.matchedOption(name));
            if (!MAY_DIFFER.contains(name)
                    && !values(option, session.around().folder())
                            .equals(same.map(was -> values(was, run.folder())).orElse(List.of()))) {
                throw Usage.wrong("Run " + run.id() + " was begun "
                        + same.map(was -> "with " + name + " " + String.join(" ", was.originalStringValues()))
                                .orElse("without " + name)
                        + ", so it cannot be finished with another one. Leave " + name
                        + " out, or run without --resume to begin anew.");
            }
        }
        OptionSpec list = before.matchedOption("--learners");
        if (list != null
                && list.originalStringValues().contains(STANDARD_STREAM)
                && !given.hasMatchedOption("--learners")) {
            throw Usage.wrong(
                    "Run " + run.id() + " took its learners from standard input. Give the same list again with"
                            + " --learners -, or run without --resume to begin anew.");
        }
    }

    private static List<String> values(OptionSpec option, Path folder) {
        return option.originalStringValues().stream()
                .map(value -> PATHS.contains(option.longestName()) && !value.equals(STANDARD_STREAM)
                        ? folder.resolve(value).normalize().toString()
                        : value)
                .toList();
    }

    private ExportOrder pinned(ExportOrder was, ExportOrder.Place place) throws IOException {
        if (run.asOf().isEmpty() || run.snapshot().isEmpty()) {
            throw Usage.wrong("Run " + run.id() + " was stopped before it read anything. Run without --resume.");
        }
        var now = new ExportOrder.Place(
                place.config().or(was.place()::config),
                Optional.of("snapshot:" + run.snapshot().get()),
                Optional.of(interrupted.data()));
        var moment = new ExportOrder.Moment(
                run.asOf().map(AsOf.Moment::new),
                was.moment().zone(),
                was.moment().locale());
        var call = new Call(run.arguments(), run.folder(), Optional.of(run.id()));
        return new ExportOrder(
                was.report(),
                now,
                was.selection(),
                was.filter(),
                was.since(),
                moment,
                was.formats(),
                was.target(),
                was.template(),
                was.strict(),
                call);
    }

    /** What whoever waits should know. */
    String told(ExportOrder order) {
        String begun = "Run " + run.id() + ", begun " + RunWords.moment(run.started()) + " UTC by " + run.user();
        boolean inParts = order.report() instanceof ReportType.PerLearner && order.target() instanceof Target.Folder;
        return inParts
                ? begun + ", goes on: " + Counted.of(run.counts().documented(), "learner") + " finished before."
                : begun + ", starts over: what it writes is finished all at once.";
    }
}
