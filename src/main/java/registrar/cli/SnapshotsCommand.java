package registrar.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import registrar.json.JsonWriter;
import registrar.store.snapshot.SnapshotEntry;

/** Lists the snapshots of the store. */
@Command(
        name = "snapshots",
        sortOptions = false,
        header = "The snapshots in the store, newest first.",
        description = {"", "What --source snapshot:ID and --since snapshot:ID take; the beginning of an id will do."},
        footer = {"", "Example:", "  registrar snapshots"})
final class SnapshotsCommand implements Callable<Integer> {
    private static final List<String> HEAD =
            List.of("SNAPSHOT", "TAKEN", "AGE", "KIND", "LEARNERS", "CHANGED", "GONE", "STATE");

    private final Session session;

    @Mixin
    private DataOptions data;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Option(names = "--verbose", description = "Log messages, and stack traces with errors.")
    private boolean verbose;

    SnapshotsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        session.registrar().log(verbose);
        SnapshotList list = session.registrar().snapshots(data.read(session.around()));
        if (json) {
            write(list, session.speaker().out());
        } else {
            tell(list);
        }
        session.speaker().flush();
        return 0;
    }

    private void tell(SnapshotList list) {
        if (list.entries().isEmpty()) {
            session.speaker().say("There is no snapshot yet; \"registrar fetch\" takes one.");
            return;
        }
        var rows = new ArrayList<List<String>>();
        rows.add(HEAD);
        list.entries().forEach(entry -> rows.add(row(entry, list)));
        TextTable.lines(rows).forEach(session.speaker()::say);
    }

    private static List<String> row(SnapshotEntry entry, SnapshotList list) {
        return List.of(
                entry.id(),
                Age.moment(entry.takenAt(), list.zone()),
                Age.of(Duration.between(entry.takenAt(), list.now())),
                FetchLines.kind(entry.kind()),
                Long.toString(entry.learners()),
                Long.toString(entry.changed()),
                Long.toString(entry.gone()),
                entry.complete() ? "complete" : "interrupted; \"registrar fetch\" goes on with it");
    }

    private static void write(SnapshotList list, OutputStream out) throws IOException {
        try (JsonWriter json = JsonWriter.indented(out)) {
            json.beginObject();
            json.name("snapshots").beginArray();
            for (SnapshotEntry entry : list.entries()) {
                json.beginObject();
                FetchJson.members(entry, json);
                json.name("source").string(entry.source());
                json.name("complete").bool(entry.complete());
                json.name("learners").number(entry.learners());
                json.name("changed").number(entry.changed());
                json.name("gone").number(entry.gone());
                json.endObject();
            }
            json.endArray();
            json.endObject();
        }
        out.write('\n');
    }
}
