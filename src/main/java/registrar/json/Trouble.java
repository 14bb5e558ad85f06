package registrar.json;

import java.io.IOException;
import registrar.json.UnreadableJsonException.Found;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Says in our words what Jackson says in its own, which may quote the text it read. */
final class Trouble {
    private Trouble() {}

    interface Reading<T> {
        T read() throws IOException;
    }

    static <T> T tell(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (JacksonException trouble) {
            throw told(trouble);
        }
    }

    /** @throws IOException when it is not about what was read but about reading */
    static UnreadableJsonException unreadable(JacksonException trouble) throws IOException {
        if (told(trouble) instanceof UnreadableJsonException told) {
            return told;
        }
        throw told(trouble);
    }

    static IOException told(JacksonException trouble) {
        if (trouble instanceof JacksonIOException io) {
            return io.getCause();
        }
        if (trouble instanceof UnexpectedEndOfInputException || isCut(trouble)) {
            return new UnreadableJsonException(Found.CUT, "JSON that ends in the middle");
        }
        if (trouble instanceof StreamConstraintsException) {
            boolean depth = trouble.getOriginalMessage().contains("depth");
            return depth
                    ? new UnreadableJsonException(
                            Found.TOO_DEEP, "JSON nested deeper than " + Json.MAX_DEPTH + " levels")
                    : new UnreadableJsonException(Found.TOO_LARGE, "JSON with a text or number that is too long");
        }
        if (trouble instanceof StreamReadException) {
            return syntax(trouble);
        }
        return new UnreadableJsonException(
                Found.OTHER_SHAPE, "JSON with something else in the place of " + path(trouble));
    }

    private static boolean isCut(JacksonException trouble) {
        return trouble instanceof StreamReadException
                && trouble.getOriginalMessage().startsWith("Unexpected end-of-input");
    }

    private static IOException syntax(JacksonException trouble) {
        if (trouble.getOriginalMessage().startsWith("Invalid UTF-8")) {
            return new UnreadableJsonException(Found.NOT_UTF8, "text that is not UTF-8" + at(trouble.getLocation()));
        }
        if (trouble.getOriginalMessage().startsWith("Duplicate")) {
            return new UnreadableJsonException(
                    Found.NOT_JSON, "JSON in which a name comes twice" + at(trouble.getLocation()));
        }
        return new UnreadableJsonException(Found.NOT_JSON, "JSON that breaks" + at(trouble.getLocation()));
    }

    private static String at(TokenStreamLocation location) {
        if (location == null || location.getLineNr() < 1) {
            return "";
        }
        return " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static String path(JacksonException trouble) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : trouble.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.isEmpty() ? "an object" : path.toString();
    }
}
