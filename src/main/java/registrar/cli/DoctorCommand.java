package registrar.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import registrar.mail.EmailAddress;

/** Looks at everything a run needs. */
@Command(
        name = "doctor",
        sortOptions = false,
        header = "Looks at everything a run, a schedule or a mail needs, and says what to do.",
        description = {
            "",
            "A line each: ok, warn or fail. It changes nothing and sends nothing, unless a test mail is asked for. The exit",
            "code is 0 when nothing failed, else that of the first line that did."
        },
        footer = {"", "Examples:", "  registrar doctor", "  registrar doctor --send-test-mail ann@acme.example"})
final class DoctorCommand implements Callable<Integer> {
    private final Session session;

    @Option(
            names = "--send-test-mail",
            paramLabel = "ADDRESS",
            description = "Send a small mail there by way of the outbox, and say what became of it.")
    private String testMail;

    @Option(names = "--template", paramLabel = "FOLDER", description = "Look at these templates, too.")
    private String templates;

    @Mixin
    private DataOptions data;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Option(names = "--verbose", description = "Log messages, and stack traces with errors.")
    private boolean verbose;

    DoctorCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Optional<EmailAddress> to = recipient();
        session.registrar().log(verbose);
        var order = new DoctorOrder(
                data.read(session.around()),
                Optional.ofNullable(templates).map(session.around().folder()::resolve),
                to);
        List<Checkup> all = new ArrayList<>();
        session.registrar().doctor(order, checkup -> {
            all.add(checkup);
            if (!json) {
                CheckupLines.of(checkup).forEach(session.speaker()::say);
                session.speaker().out().flush();
            }
        });
        if (json) {
            CheckupJson.write(all, session.speaker().out());
        } else {
            session.speaker().say("");
            session.speaker().say(CheckupLines.sum(all));
        }
        session.speaker().flush();
        return CheckupLines.exitCode(all);
    }

    private Optional<EmailAddress> recipient() throws IOException {
        try {
            return Optional.ofNullable(testMail).map(EmailAddress::new);
        } catch (IllegalArgumentException cannotBe) {
            throw Usage.wrongValue("--send-test-mail", "one e-mail address, without a name", testMail);
        }
    }
}
