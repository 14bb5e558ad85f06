package registrar.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import registrar.json.UnreadableJsonException.Found;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads JSON of our own making, or small enough to be held, into plain {@link Map}, {@link List}, {@link String}, {@link
 * Long}, {@link java.math.BigDecimal} and {@link Boolean}; {@code null} is {@link Optional#empty()}. Maps keep
 * the order of the text; a name that comes twice is an error.
 */
public final class JsonReader {
    private JsonReader() {}

    /** @throws UnreadableJsonException when it is not one whole JSON value in UTF-8 */
    public static Object read(InputStream in) throws IOException {
        return Trouble.tell(() -> {
            try (JsonParser parser = Json.parser(in)) {
                Object value = value(parser, parser.nextToken());
                if (parser.nextToken() != null) {
                    throw new UnreadableJsonException(Found.NOT_JSON, "more text after the end of the JSON");
                }
                return value;
            }
        });
    }

    private static Object value(JsonParser parser, JsonToken token) throws JacksonException, IOException {
        if (token == null) {
            throw new UnreadableJsonException(Found.NOTHING, "nothing");
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Json.number(parser.getString());
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> Optional.empty();
            default -> parser.getString();
        };
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            members.put(name, value(parser, parser.nextToken()));
        }
        return Collections.unmodifiableMap(members);
    }

    private static List<Object> array(JsonParser parser) throws IOException {
        List<Object> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(parser, token));
        }
        return Collections.unmodifiableList(elements);
    }
}
