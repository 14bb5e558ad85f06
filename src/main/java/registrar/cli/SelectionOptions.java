package registrar.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import registrar.learner.Selection;
import registrar.report.ReportType;

/** Which learners. */
final class SelectionOptions {
    @Option(
            names = "--learner",
            paramLabel = "ID",
            description = "A learner, by id or e-mail address. May be given several times.")
    private List<String> learner = List.of();

    @Option(
            names = "--learners",
            paramLabel = "FILE",
            description =
                    "The learners in a file: one a line, or a CSV with a column \"learner\"; - is standard input.")
    private String learners;

    @Option(names = "--all", description = "Everybody.")
    private boolean all;

    @Option(names = "--client", paramLabel = "X", description = "Only this client's, by id, slug, SKU or exact name.")
    private String client;

    @Option(
            names = "--license",
            paramLabel = "X",
            description = "Only members of this license, by id, SKU or exact name.")
    private String license;

    @Option(names = "--role", paramLabel = "X", description = "Only learners with this role key.")
    private String role;

    Selection read(ReportType report, Surroundings around) throws IOException {
        List<String> named = new ArrayList<>();
        for (String one : learner) {
            if (one.isBlank()) {
                throw Usage.wrong("--learner expects an id or e-mail address, found nothing.");
            }
            named.add(one.strip());
        }
        if (learners != null) {
            named.addAll(LearnerList.read(learners, around));
        }
        if (all && !named.isEmpty()) {
            throw Usage.wrong("--all and a list of learners exclude each other. Give one of them.");
        }
        boolean narrowed = client != null || license != null || role != null;
        if (report instanceof ReportType.PerLearner && named.isEmpty() && !all && !narrowed) {
            throw Usage.wrong("Whose " + report.key()
                    + "? Give --learner ID (or an e-mail address), --learners FILE, --client X, or --all.");
        }
        return new Selection(
                named, Optional.ofNullable(client), Optional.ofNullable(license), Optional.ofNullable(role));
    }
}
