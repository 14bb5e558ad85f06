package registrar.render.data;

import java.io.IOException;
import java.util.Optional;
import registrar.document.Value;
import registrar.json.JsonWriter;

/** One value in JSON: numbers bare, flags true or false, blanks null, everything else as text. */
final class JsonValue {
    private JsonValue() {}

    static void write(Optional<Value> value, JsonWriter json, BareText text) throws IOException {
        if (value.isPresent()) {
            write(value.get(), json, text);
        } else {
            json.nothing();
        }
    }

    static void write(Value value, JsonWriter json, BareText text) throws IOException {
        if (value instanceof Value.Count count) {
            json.number(count.number());
        } else if (value instanceof Value.Amount amount) {
            json.number(amount.number());
        } else if (value instanceof Value.AccessDays access) {
            json.number(access.days());
        } else if (value instanceof Value.Flag flag) {
            json.bool(flag.on());
        } else if (value instanceof Value.Share share && share.whole() != 0) {
            json.number(BareText.fraction(share));
        } else if (value instanceof Value.Blank || value instanceof Value.Share) {
            json.nothing();
        } else {
            json.string(value.accept(text));
        }
    }
}
