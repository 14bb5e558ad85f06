package registrar.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import registrar.render.Templates;
import registrar.render.Wording;

/** Prints rule, inputs and arithmetic behind what documents say of a learner. */
@Command(
        name = "why",
        sortOptions = false,
        header = "Why a learner's courses, certificates, requirements and seats have the status they have.",
        description = {
            "",
            "Prints every step with its value and where it comes from: a field of the source, the event feed, a side file,"
                    + " a setting. The rule that held stands last."
        },
        footer = {
            "",
            "Examples:",
            "  registrar why ann@acme.example",
            "  registrar why 00042 SAF-110 --as-of 2026-06-30"
        })
final class WhyCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(index = "0", paramLabel = "LEARNER", description = "By id or e-mail address.")
    private String learner;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "COURSE or LICENSE",
            description = "Only this one, by id, slug, SKU or exact name; or a certificate by id or number.")
    private String subject;

    @Mixin
    private PlaceOptions place;

    @Mixin
    private MomentOptions moment;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Option(names = "--verbose", description = "Log messages, and stack traces with errors.")
    private boolean verbose;

    WhyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        if (learner.isBlank()) {
            throw Usage.wrong("why expects a learner's id or e-mail address, found nothing.");
        }
        session.registrar().log(verbose);
        var order = new WhyOrder(
                place.read(session.around()),
                moment.read(),
                learner.strip(),
                Optional.ofNullable(subject),
                session.call());
        tell(session.registrar().why(order));
        session.speaker().flush();
        return 0;
    }

    private void tell(Explained explained) throws IOException {
        Wording wording = Templates.builtIn().wording(explained.edition());
        if (json) {
            WhyJson.write(explained, wording, session.speaker().out());
        } else {
            new WhyLines(explained, wording).lines().forEach(session.speaker()::say);
        }
    }
}
