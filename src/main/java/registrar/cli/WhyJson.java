package registrar.cli;

import java.io.IOException;
import java.io.OutputStream;
import registrar.json.JsonWriter;
import registrar.record.Why;
import registrar.render.Wording;
import registrar.report.Explanation;

/** Explanations as one JSON object; keys and values are those of the ledger, in no language. */
final class WhyJson {
    private WhyJson() {}

    static void write(Explained explained, Wording wording, OutputStream out) throws IOException {
        try (JsonWriter json = JsonWriter.indented(out)) {
            json.beginObject();
            json.name("learner_id").string(explained.learner().learnerId());
            json.name("name").string(explained.learner().name().text());
            json.name("as_of").string(explained.edition().moment().toString());
            json.name("zone").string(explained.edition().zone().getId());
            json.name("explanations").beginArray();
            for (Explanation explanation : explained.explanations()) {
                write(explanation, wording, json);
            }
            json.endArray();
            json.endObject();
        }
        out.write('\n');
    }

    private static void write(Explanation explanation, Wording wording, JsonWriter json) throws IOException {
        json.beginObject();
        json.name("about").string(explanation.about());
        json.name("subject").string(wording.print(explanation.subject()));
        json.name("steps").beginArray();
        for (Why.Step step : explanation.why().steps()) {
            json.beginObject();
            json.name("key").string(step.key());
            json.name("value").string(step.value());
            json.name("source").string(step.source());
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }
}
