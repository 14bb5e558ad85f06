package registrar.cli;

import java.io.IOException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.json.JsonWriter;
import registrar.learner.Progress;
import registrar.store.firing.Firing;
import registrar.store.firing.FiringState;
import registrar.store.firing.ScheduleState;

/** Carries out a schedule, for whoever has a timer of their own. */
@Command(
        name = "run",
        sortOptions = false,
        header = "Carries out the newest time of a schedule that has come, unless that was done, and sends its mails.",
        description = {
            "",
            "Each time is carried out once, whoever asks: cron, a timer, \"registrar serve\" or you. Mails that wait in the",
            "outbox are sent, too. Exit code 75 says that something is under way or waits: run it again later."
        },
        footer = {
            "",
            "Examples:",
            "  registrar schedule run weekly-roster --dry-run     what would go out, without sending it",
            "  registrar schedule run weekly-roster               what is due, once",
            "  registrar schedule run weekly-roster --now         once more, as of now"
        })
final class ScheduleRunCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "NAME", description = "The schedule's name in the settings.")
    private String name;

    @Option(names = "--dry-run", description = "Makes everything, keeps and sends nothing.")
    private boolean dry;

    @Option(names = "--now", description = "An extra run for this moment, even of one that is paused.")
    private boolean now;

    @Mixin
    private DataOptions data;

    @Mixin
    private TalkOptions talk;

    ScheduleRunCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        session.registrar().log(talk.verbose());
        try (ScheduleDesk desk = session.registrar().schedules(data.read(session.around()))) {
            Planned planned = desk.show(name, 1);
            int code = dry ? rehearsed(desk, planned) : run(desk, planned);
            session.speaker().flush();
            return code;
        }
    }

    private int rehearsed(ScheduleDesk desk, Planned planned) throws IOException {
        var told = new RehearsalTalk(session.speaker(), planned.schedule(), talk);
        try (told) {
            told.end(withProgress(progress -> desk.rehearse(name, progress, told::mail)));
        }
        return 0;
    }

    private int run(ScheduleDesk desk, Planned planned) throws IOException {
        Fired fired = withProgress(progress -> desk.run(name, now, progress));
        if (talk.json()) {
            write(fired);
        } else if (!talk.quiet()) {
            session.speaker().say(line(fired, planned));
            MailLines.unsent(fired.mails(), desk.zone()).forEach(session.speaker()::say);
        }
        if (fired.kind() == Fired.Kind.UNDER_WAY) {
            throw new StoppedException(
                    StopReason.TRY_LATER,
                    due(fired, planned) + ": another process carries it out. Run it again later to be sure.");
        }
        return MailLines.exitCode(fired.mails());
    }

    private String line(Fired fired, Planned planned) {
        return switch (fired.kind()) {
            case CARRIED_OUT -> due(fired, planned) + ": " + result(fired);
            case DONE_BEFORE ->
                due(fired, planned) + ": "
                        + fired.firing()
                                .map(Firing::state)
                                .map(ScheduleWords::state)
                                .orElse("done") + " before. Nothing to do; --now makes an extra run.";
            case UNDER_WAY -> due(fired, planned) + ": under way.";
            case PAUSED ->
                name + " is "
                        + planned.state()
                                .flatMap(ScheduleState::pause)
                                .map(pause -> ScheduleWords.pause(
                                        pause, planned.schedule().zone()))
                                .orElse("paused")
                        + ". Nothing is done before \"registrar schedule resume " + name + "\".";
            case NOT_DUE -> "No time of " + name + " has come yet. Nothing to do.";
        };
    }

    private static String result(Fired fired) {
        Firing firing = fired.firing().orElseThrow();
        String nobody = firing.unassigned() == 0
                ? ""
                : " Nobody is given " + Counted.of(firing.unassigned(), "learner") + "; \"registrar schedule preview "
                        + firing.schedule() + "\" names some.";
        if (firing.state() == FiringState.EMPTY) {
            return "nothing to report, so nothing is sent." + nobody;
        }
        return MailLines.sum(fired.mails()) + MailLines.rows(firing.rows(), ", ", "") + "." + nobody;
    }

    private String due(Fired fired, Planned planned) {
        ZoneId zone = planned.schedule().zone();
        Optional<Firing> firing = fired.firing();
        return firing.map(one -> ScheduleWords.due(name, one.due(), zone)).orElse(name);
    }

    private void write(Fired fired) throws IOException {
        try (JsonWriter json = JsonWriter.indented(session.speaker().out())) {
            json.beginObject();
            json.name("schedule").string(name);
            json.name("result").string(fired.kind().name().toLowerCase(Locale.ROOT));
            json.name("firing");
            if (fired.firing().isPresent()) {
                ScheduleJson.write(fired.firing().get(), json);
            } else {
                json.nothing();
            }
            ScheduleJson.mails(fired.mails(), json);
            json.endObject();
        }
        session.speaker().hand("\n");
    }

    private <T> T withProgress(Deed<T> deed) throws IOException {
        if (talk.quiet()) {
            return deed.with(Progress.SILENT);
        }
        try (var display = new ProgressDisplay(session.around(), session.speaker())) {
            return deed.with(display.progress());
        }
    }

    @FunctionalInterface
    private interface Deed<T> {
        T with(Progress progress) throws IOException;
    }
}
