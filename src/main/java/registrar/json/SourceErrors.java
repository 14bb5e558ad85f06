package registrar.json;

import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The {@code errors} of a reply: texts, or objects with a {@code message}. */
final class SourceErrors {
    private static final int LONGEST = 200;

    private SourceErrors() {}

    /** The first of them, on one line and not too long; the parser then stands at the end of the list. */
    static Optional<String> first(JsonParser parser) {
        Optional<String> first = Optional.empty();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Optional<String> text = parser.currentToken() == JsonToken.START_OBJECT
                    ? message(parser)
                    : Optional.of(parser.currentToken().isScalarValue() ? parser.getString() : "an error");
            parser.skipChildren();
            first = first.or(() -> text.or(() -> Optional.of("an error")));
        }
        return first.map(SourceErrors::oneLine);
    }

    private static Optional<String> message(JsonParser parser) {
        Optional<String> message = Optional.empty();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.VALUE_STRING && name.equals("message")) {
                message = Optional.of(parser.getString());
            }
            parser.skipChildren();
        }
        return message;
    }

    private static String oneLine(String text) {
        String clean =
                WholeText.of(text).replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
    }
}
