package registrar.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import registrar.failure.Outcome;
import registrar.json.JsonWriter;
import registrar.store.snapshot.SnapshotEntry;

/** A fetch as one JSON object, with the keys of the run summary where they mean the same (docs/command-line.md). */
final class FetchJson {
    private FetchJson() {}

    static void write(Fetched fetched, OutputStream out) throws IOException {
        try (JsonWriter json = JsonWriter.indented(out)) {
            json.beginObject();
            json.name("command").string("fetch");
            json.name("as_of")
                    .string(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                            fetched.snapshot().takenAt().atZone(fetched.zone())));
            json.name("zone").string(fetched.zone().getId());
            json.name("source").string(fetched.snapshot().source());
            snapshot(fetched.snapshot(), json);
            json.name("resumed").bool(fetched.resumed());
            json.name("requests").beginObject();
            json.name("made").number(fetched.snapshot().requests().made());
            json.name("retried").number(fetched.snapshot().requests().retried());
            json.name("throttled").number(fetched.snapshot().requests().throttled());
            json.endObject();
            learners(fetched, json);
            json.name("unknown_certificate_lines").number(fetched.unknownLines().count());
            json.name("removed_snapshots").number(fetched.removed());
            leftOut(fetched, json);
            json.name("failed").beginArray().endArray();
            json.name("seconds")
                    .number(BigDecimal.valueOf(fetched.took().toMillis(), 3).setScale(1, RoundingMode.HALF_UP));
            json.endObject();
        }
        out.write('\n');
    }

    /** The members of a snapshot, for the list of them, too. */
    static void members(SnapshotEntry snapshot, JsonWriter json) throws IOException {
        json.name("id").string(snapshot.id());
        json.name("taken_at").string(snapshot.takenAt().toString());
        json.name("kind").string(FetchLines.kind(snapshot.kind()));
        json.name("seats_read_at").string(snapshot.seatsReadAt().toString());
    }

    private static void snapshot(SnapshotEntry snapshot, JsonWriter json) throws IOException {
        json.name("snapshot").beginObject();
        members(snapshot, json);
        json.endObject();
    }

    private static void learners(Fetched fetched, JsonWriter json) throws IOException {
        SnapshotEntry snapshot = fetched.snapshot();
        json.name("learners").beginObject();
        json.name("asked").number(snapshot.learners() + fetched.leftOut().size());
        json.name("documented").number(snapshot.learners());
        json.name("changed").number(snapshot.changed());
        json.name("gone").number(snapshot.gone());
        json.name("left_out").number(fetched.leftOut().size());
        json.name("failed").number(0);
        json.endObject();
    }

    private static void leftOut(Fetched fetched, JsonWriter json) throws IOException {
        json.name("left_out").beginArray();
        for (Outcome.LeftOut<?> learner : fetched.leftOut()) {
            json.beginObject();
            json.name("learner_id").string(learner.learnerId());
            json.name("reason").string(learner.failure().reason().key());
            json.name("message").string(learner.failure().message());
            json.endObject();
        }
        json.endArray();
    }
}
