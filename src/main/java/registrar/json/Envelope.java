package registrar.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import registrar.json.UnreadableJsonException.Found;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Where in a body the data stands: by itself, under {@code data}, under {@code data} and the name of an operation, or as a
 * list under {@code data}. All of these are met; each body is looked at by itself.
 *
 * @param path the names to step through
 */
record Envelope(Kind kind, List<String> path) {
    enum Kind {
        ONE,
        MANY,
        /** {@code null} where the data should be. */
        ABSENT
    }

    /** {@code data}, the operation, the list. */
    private static final int MOST_STEPS = 3;

    Envelope {
        path = List.copyOf(path);
    }

    interface Opening {
        JsonParser open() throws IOException;
    }

    /** Opens the body again only when the data stands alone under a name that is not known. */
    static Envelope find(Opening opening, String listName, boolean idDecides) throws IOException {
        Search search = new Search(listName, idDecides);
        Optional<Envelope> found = Optional.empty();
        while (found.isEmpty()) {
            try (JsonParser parser = opening.open()) {
                found = search.look(parser);
            }
        }
        return found.get();
    }

    /** Moves to the value the path leads to. */
    static JsonToken stepInto(JsonParser parser, List<String> path) {
        JsonToken token = parser.nextToken();
        for (String step : path) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME
                    && !parser.currentName().equals(step)) {
                parser.nextToken();
                parser.skipChildren();
            }
            token = parser.nextToken();
        }
        return token;
    }

    private static final class Search {
        private final String listName;
        private final boolean idDecides;
        private final List<String> path = new ArrayList<>();
        private Optional<String> refused = Optional.empty();
        private int members;
        private int nulls;
        private Optional<String> onlyObject = Optional.empty();

        Search(String listName, boolean idDecides) {
            this.listName = listName;
            this.idDecides = idDecides;
        }

        /** Empty when the body must be opened again, with the path one step longer. */
        Optional<Envelope> look(JsonParser parser) throws IOException {
            JsonToken token = stepInto(parser, path);
            if (token == JsonToken.START_ARRAY) {
                return Optional.of(new Envelope(Kind.MANY, path));
            }
            if (token != JsonToken.START_OBJECT) {
                throw new UnreadableJsonException(Found.OTHER_SHAPE, "JSON that is neither an object nor a list");
            }
            forget();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                Optional<Envelope> found = member(parser, parser.currentName(), parser.nextToken());
                if (found.isPresent()) {
                    return found;
                }
            }
            return end();
        }

        private Optional<Envelope> member(JsonParser parser, String name, JsonToken value) {
            boolean isData = path.isEmpty() && name.equals("data");
            if (value == JsonToken.START_ARRAY && (isData || name.equals(listName))) {
                return found(Kind.MANY, name);
            }
            if (isData && value == JsonToken.START_OBJECT) {
                path.add(name);
                forget();
                return Optional.empty();
            }
            if (idDecides && name.equals("id") && value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                return Optional.of(new Envelope(Kind.ONE, path));
            }
            count(parser, name, value);
            return Optional.empty();
        }

        private void count(JsonParser parser, String name, JsonToken value) {
            if (name.equals("errors") && value == JsonToken.START_ARRAY) {
                refused = SourceErrors.first(parser).or(() -> refused);
                return;
            }
            members++;
            nulls += value == JsonToken.VALUE_NULL ? 1 : 0;
            if (value == JsonToken.START_OBJECT) {
                onlyObject = Optional.of(name);
            }
            parser.skipChildren();
        }

        private Optional<Envelope> end() throws IOException {
            if (members == 1 && onlyObject.isPresent() && path.size() < MOST_STEPS) {
                path.add(onlyObject.get());
                return Optional.empty();
            }
            if (members == nulls && refused.isPresent()) {
                throw new UnreadableJsonException(Found.ERRORS, "the message \"" + refused.get() + "\"");
            }
            return Optional.of(new Envelope(members == 1 && nulls == 1 ? Kind.ABSENT : Kind.ONE, path));
        }

        private Optional<Envelope> found(Kind kind, String name) {
            List<String> whole = new ArrayList<>(path);
            whole.add(name);
            return Optional.of(new Envelope(kind, whole));
        }

        private void forget() {
            members = 0;
            nulls = 0;
            onlyObject = Optional.empty();
        }
    }
}
