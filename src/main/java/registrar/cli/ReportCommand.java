package registrar.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import registrar.document.Format;
import registrar.export.RunFile;
import registrar.report.ReportType;

/** The command of any report. */
@Command(sortOptions = false, sortSynopsis = false)
final class ReportCommand implements Callable<Integer> {
    private static final int WITH_LEARNERS_MISSING = 2;

    private final ReportType report;
    private final Session session;

    @Mixin
    private SelectionOptions selection;

    private final CourseOptions course = new CourseOptions();
    private final FilterOptions filter = new FilterOptions();
    private final SinceOptions since = new SinceOptions();

    @Mixin
    private PlaceOptions place;

    @Mixin
    private MomentOptions moment;

    @Mixin
    private OutputOptions output;

    @Option(names = "--strict", description = "Any finding about a learner's data fails that learner.")
    private boolean strict;

    @Option(
            names = "--resume",
            description =
                    "Finish the last run of this command from the store, if it was interrupted: with its options, "
                            + "its moment and its snapshot, drawing only what has no finished document.")
    private boolean resume;

    @Mixin
    private TalkOptions talk;

    @Spec
    private CommandSpec spec;

    ReportCommand(ReportType report, Session session) {
        this.report = report;
        this.session = session;
    }

    ReportType report() {
        return report;
    }

    CourseOptions course() {
        return course;
    }

    FilterOptions filter() {
        return filter;
    }

    SinceOptions since() {
        return since;
    }

    TalkOptions talk() {
        return talk;
    }

    @Override
    public Integer call() throws IOException {
        session.registrar().log(talk.verbose());
        ExportOrder order = resume ? resumed() : order();
        Exported exported = run(order);
        tell(exported, order.target());
        session.speaker().flush();
        return exported.summary().complete() ? 0 : WITH_LEARNERS_MISSING;
    }

    private ExportOrder resumed() throws IOException {
        ExportOrder.Place named = place.read(session.around());
        if (named.source().filter(source -> !Words.stored(source)).isPresent()) {
            throw Usage.wrong("Only runs from the store are journaled, so a run with --source "
                    + named.source().get() + " cannot be resumed. Run without --resume.");
        }
        var resumption = new Resumption(session.registrar().interrupted(named, report.key()), session);
        ExportOrder order = resumption.order(spec.commandLine().getParseResult(), named);
        output.refuseBoth(order.target(), talk);
        if (!talk.quiet()) {
            session.speaker().warn(resumption.told(order));
        }
        return order;
    }

    ExportOrder order() throws IOException {
        Surroundings around = session.around();
        List<Format> formats = output.formats(report);
        return new ExportOrder(
                report,
                place.read(around),
                selection.read(report, around),
                filter.read(course.read()),
                report.compares() ? since.read(around.folder()) : Optional.empty(),
                moment.read(),
                formats,
                output.target(formats, talk, around.folder()),
                output.template(around.folder()),
                strict,
                session.call());
    }

    private Exported run(ExportOrder order) throws IOException {
        if (talk.quiet()) {
            return session.registrar().export(order, registrar.learner.Progress.SILENT);
        }
        try (var display = new ProgressDisplay(session.around(), session.speaker())) {
            return session.registrar().export(order, display.progress());
        }
    }

    private void tell(Exported exported, Target target) throws IOException {
        Speaker speaker = session.speaker();
        if (!talk.quiet()) {
            ResultLines.tooOld(exported).ifPresent(speaker::warn);
        }
        if (talk.json()) {
            Duration took = exported.took();
            RunFile.write(exported.summary(), exported.edition(), took, speaker.out());
        } else if (!talk.quiet()) {
            List<String> lines =
                    ResultLines.of(exported, target, session.around().folder());
            lines.forEach(target instanceof Target.StandardOutput ? speaker::warn : speaker::say);
        }
    }
}
