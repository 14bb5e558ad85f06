package registrar.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import registrar.learner.Progress;
import registrar.store.snapshot.SnapshotEntry.Kind;

/** Takes a snapshot of the tenant into the store. */
@Command(
        name = "fetch",
        sortOptions = false,
        header = "Takes a snapshot of the tenant into the store.",
        description = {
            "",
            "The first one asks for everybody, later ones only for what moved. What is interrupted, whichever way, the",
            "same command goes on with. Reports then read the newest snapshot and ask the tenant nothing."
        },
        footer = {
            "",
            "Examples:",
            "  registrar fetch",
            "  registrar fetch --quick",
            "  registrar fetch --source https://acme.example --data /var/lib/registrar --full"
        })
final class FetchCommand implements Callable<Integer> {
    private static final int WITH_LEARNERS_MISSING = 2;

    private final Session session;

    @Mixin
    private DataOptions data;

    @Option(
            names = "--source",
            paramLabel = "PLACE",
            description =
                    "The tenant's address (https://acme.example; the key is in REGISTRAR_API_KEY or in the settings' "
                            + "api-key-file) or a folder of profile files. What the settings say unless given.")
    private String source;

    @Option(names = "--full", description = "Ask for everybody anew, whatever moved.")
    private boolean full;

    @Option(
            names = "--quick",
            description = "Read the event feeds alone and whom they name; seats stay as they were, and outputs say so.")
    private boolean quick;

    @Mixin
    private TalkOptions talk;

    FetchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        session.registrar().log(talk.verbose());
        FetchOrder order = order();
        var unfinished = new Unfinished(session.speaker());
        unfinished.begin();
        Fetched fetched;
        try {
            fetched = run(order);
        } finally {
            unfinished.end();
        }
        tell(fetched);
        session.speaker().flush();
        return fetched.leftOut().isEmpty() ? 0 : WITH_LEARNERS_MISSING;
    }

    private FetchOrder order() throws IOException {
        if (full && quick) {
            throw Usage.wrong("--full and --quick exclude each other. Give one of them.");
        }
        Optional<Kind> kind = full ? Optional.of(Kind.FULL) : quick ? Optional.of(Kind.QUICK) : Optional.empty();
        String from = source == null ? "" : source.toLowerCase(Locale.ROOT);
        if (from.equals("store") || from.startsWith("snapshot:")) {
            throw Usage.wrongValue(
                    "--source", "an address or a folder to fetch from (a folder of that name: ./store)", source);
        }
        return new FetchOrder(data.read(session.around(), Optional.ofNullable(source)), kind, session.call());
    }

    private Fetched run(FetchOrder order) throws IOException {
        if (talk.quiet()) {
            return session.registrar().fetch(order, Progress.SILENT);
        }
        try (var display = new ProgressDisplay(session.around(), session.speaker())) {
            return session.registrar().fetch(order, display.progress());
        }
    }

    private void tell(Fetched fetched) throws IOException {
        Speaker speaker = session.speaker();
        if (talk.json()) {
            FetchJson.write(fetched, speaker.out());
        } else if (!talk.quiet()) {
            FetchLines.of(fetched).forEach(speaker::say);
        }
    }
}
