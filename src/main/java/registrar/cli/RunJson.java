package registrar.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import registrar.json.JsonWriter;
import registrar.store.run.RunEntry;
import registrar.store.run.RunItem;

/** Runs as JSON, with the keys of docs/runs.md. */
final class RunJson {
    private RunJson() {}

    /** The members of a run; the object is the caller's. */
    static void write(RunEntry run, JsonWriter json) throws IOException {
        json.name("id").string(run.id());
        json.name("command").string(run.command());
        json.name("arguments").beginArray();
        for (String argument : run.arguments()) {
            json.string(argument);
        }
        json.endArray();
        json.name("folder").string(run.folder().toString());
        json.name("user").string(run.user());
        json.name("state").string(word(run.state()));
        json.name("started").string(run.started().toString());
        text("ended", run.ended(), json);
        text("as_of", run.asOf(), json);
        text("snapshot", run.snapshot(), json);
        json.name("exit_code");
        if (run.exitCode().isPresent()) {
            json.number(run.exitCode().get());
        } else {
            json.nothing();
        }
        learners(run.counts(), json);
        json.name("documents").number(run.counts().documents());
    }

    private static void learners(RunEntry.Counts counts, JsonWriter json) throws IOException {
        json.name("learners").beginObject();
        json.name("asked").number(counts.asked());
        json.name("documented").number(counts.documented());
        json.name("empty").number(counts.empty());
        json.name("left_out").number(counts.leftOut());
        json.name("failed").number(counts.failed());
        json.endObject();
    }

    static void write(RunItem item, JsonWriter json) throws IOException {
        json.beginObject();
        json.name("learner_id").string(item.learnerId());
        json.name("state").string(word(item.state()));
        text("reason", item.failure().map(failure -> failure.reason().key()), json);
        text("message", item.failure().map(failure -> failure.message()), json);
        json.endObject();
    }

    private static void text(String name, Optional<?> value, JsonWriter json) throws IOException {
        json.name(name);
        if (value.isPresent()) {
            json.string(value.get().toString());
        } else {
            json.nothing();
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
