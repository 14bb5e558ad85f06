package registrar.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import registrar.json.JsonWriter;

/** Checkups for a script. */
final class CheckupJson {
    private CheckupJson() {}

    static void write(List<Checkup> all, OutputStream out) throws IOException {
        try (JsonWriter json = JsonWriter.indented(out)) {
            json.beginObject();
            json.name("exit_code").number(CheckupLines.exitCode(all));
            json.name("checks").beginArray();
            for (Checkup checkup : all) {
                json.beginObject();
                json.name("about").string(checkup.about());
                json.name("state").string(CheckupLines.state(checkup));
                json.name("message").string(checkup.words());
                json.name("details").beginArray();
                for (String line : checkup.details()) {
                    json.string(line);
                }
                json.endArray();
                json.endObject();
            }
            json.endArray();
            json.endObject();
        }
        out.write('\n');
    }
}
