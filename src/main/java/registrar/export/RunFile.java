package registrar.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import registrar.failure.Failure;
import registrar.failure.Outcome;
import registrar.json.JsonWriter;
import registrar.report.Edition;
import registrar.report.Tally;
import registrar.sink.Sink;

/**
 * The run summary as JSON, with the keys of docs/command-line.md in their order: beside the documents as {@value #NAME},
 * and on standard output under {@code --json}. How long the run took stands here and nowhere else.
 */
public final class RunFile {
    public static final String NAME = "run.json";

    private RunFile() {}

    public static void write(ExportSummary summary, Edition edition, Duration took, OutputStream out)
            throws IOException {
        try (JsonWriter json = JsonWriter.indented(out)) {
            json.beginObject();
            members(summary, edition, took, json);
            json.endObject();
        }
        out.write('\n');
    }

    /** The members of the summary; the object is the caller's, who may have more to say. */
    public static void members(ExportSummary summary, Edition edition, Duration took, JsonWriter json)
            throws IOException {
        json.name("command").string(summary.report());
        json.name("as_of").string(asOf(edition));
        json.name("zone").string(edition.zone().getId());
        json.name("source").string(summary.source());
        snapshot(summary, json);
        requests(summary, json);
        learners(summary.tally(), json);
        json.name("documents").number(summary.documents());
        json.name("rows").number(summary.rows());
        findings(summary.tally(), json);
        json.name("left_out").beginArray();
        for (Outcome.LeftOut<?> learner : summary.tally().leftOut()) {
            learner(learner.learnerId(), learner.failure(), json);
        }
        json.endArray().name("failed").beginArray();
        for (Outcome.Failed<?> learner : summary.tally().failed()) {
            learner(learner.learnerId(), learner.failure(), json);
        }
        json.endArray();
        files(summary.files(), json);
        json.name("seconds").number(seconds(took));
    }

    private static String asOf(Edition edition) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(edition.moment().atZone(edition.zone()));
    }

    private static void snapshot(ExportSummary summary, JsonWriter json) throws IOException {
        json.name("snapshot").beginObject();
        json.name("id").string(summary.snapshotId()).name("taken_at");
        if (summary.snapshotTakenAt().isPresent()) {
            json.string(summary.snapshotTakenAt().get().toString());
        } else {
            json.nothing();
        }
        json.endObject();
    }

    private static void requests(ExportSummary summary, JsonWriter json) throws IOException {
        json.name("requests").beginObject();
        json.name("made").number(summary.requests().made());
        json.name("retried").number(summary.requests().retried());
        json.name("throttled").number(summary.requests().throttled());
        json.endObject();
    }

    private static void learners(Tally tally, JsonWriter json) throws IOException {
        json.name("learners").beginObject();
        json.name("asked").number(tally.asked());
        json.name("documented").number(tally.documented());
        json.name("empty").number(tally.empty());
        json.name("left_out").number(tally.leftOut().size());
        json.name("failed").number(tally.failed().size());
        json.endObject();
    }

    private static void findings(Tally tally, JsonWriter json) throws IOException {
        json.name("findings").beginArray();
        for (var finding : tally.findings().entrySet()) {
            json.beginObject();
            json.name("reason").string(finding.getKey().key());
            json.name("count").number(finding.getValue());
            json.endObject();
        }
        json.endArray();
    }

    private static void learner(String learnerId, Failure failure, JsonWriter json) throws IOException {
        json.beginObject();
        json.name("learner_id").string(learnerId);
        json.name("reason").string(failure.reason().key());
        json.name("message").string(failure.message());
        json.endObject();
    }

    private static void files(List<Sink.Stored> files, JsonWriter json) throws IOException {
        json.name("files").beginArray();
        for (Sink.Stored file : files) {
            json.beginObject();
            json.name("name").string(file.name());
            json.name("bytes").number(file.bytes());
            json.name("sha256").string(file.sha256());
            json.endObject();
        }
        json.endArray();
    }

    private static BigDecimal seconds(Duration took) {
        return BigDecimal.valueOf(took.toMillis(), 3).setScale(1, RoundingMode.HALF_UP);
    }
}
