package registrar.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import registrar.failure.StoppedException;

/** Carries out the schedules for as long as it runs. */
@Command(
        name = "serve",
        sortOptions = false,
        header = "Carries out the schedules of the settings and sends their mails, until it is stopped.",
        description = {
            "",
            "Stop it with Ctrl-C or SIGTERM: what is under way is finished or let go within seconds, and nothing is lost.",
            "Several may run on one data base; each time is carried out once. The settings are read when it starts."
        },
        footer = {"", "Examples:", "  registrar serve", "  registrar serve --config /etc/registrar/registrar.yaml"})
final class ServeCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private DataOptions data;

    @Option(names = "--quiet", description = "Nothing but errors and log messages.")
    private boolean quiet;

    @Option(names = "--verbose", description = "Log messages, and stack traces with errors.")
    private boolean verbose;

    ServeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        session.registrar().log(verbose);
        try (ScheduleDesk desk = session.registrar().schedules(data.read(session.around()))) {
            desk.serve(this::begun);
            // before the desk is closed, because the process may end then
            if (!quiet) {
                session.speaker().say("Stopped; what was not carried out or sent goes on at the next start.");
            }
            session.speaker().flush();
        }
        return 0;
    }

    private void begun(Serving serving) {
        if (quiet) {
            return;
        }
        session.speaker()
                .say("Serving " + Counted.of(serving.schedules(), "schedule") + "; "
                        + serving.next().map(ServeCommand::next).orElse("nothing is to come"));
        try {
            session.speaker().flush();
        } catch (StoppedException nobodyReads) {
            // who started it may have gone; the schedules go on
            session.speaker().err().flush();
        }
    }

    private static String next(Serving.Next next) {
        return "the next is " + next.schedule().name() + ", "
                + ScheduleWords.moment(next.at(), next.schedule().zone());
    }
}
