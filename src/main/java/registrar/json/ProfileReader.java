package registrar.json;

import java.io.IOException;
import java.util.Optional;
import registrar.json.Envelope.Kind;
import registrar.json.UnreadableJsonException.Found;
import registrar.learner.LearnerProfile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.ObjectReader;

/** Reads one learner from one reply, one file or one line; {@link ListReader} reads many. */
public final class ProfileReader {
    private static final ObjectReader READER = Lenient.MAPPER.readerFor(ProfileJson.class);
    private static final ObjectReader STORED = Kept.readBy(READER);

    private ProfileReader() {}

    /** Reads a whole array; see the other method. */
    public static Optional<ReceivedProfile> read(byte[] text) throws IOException {
        return read(text, 0, text.length);
    }

    /** Reads a line that {@link ProfileWriter} wrote, with the events that no reply carries. */
    public static LearnerProfile stored(byte[] line) throws IOException {
        return Trouble.tell(() -> {
            try (JsonParser parser = Json.parser(line, 0, line.length)) {
                parser.nextToken();
                ProfileJson json = STORED.readValue(parser);
                toTheEnd(parser, true);
                return json.stored();
            }
        });
    }

    /**
     * Bare or wrapped; empty when the source has null in the place of the learner.
     *
     * @throws UnreadableJsonException when it is not one learner with an id; {@code ERRORS} when the source says so itself
     */
    public static Optional<ReceivedProfile> read(byte[] text, int offset, int length) throws IOException {
        return Trouble.tell(() -> {
            Envelope envelope = Envelope.find(() -> Json.parser(text, offset, length), "users", true);
            if (envelope.kind() == Kind.ABSENT) {
                return Optional.empty();
            }
            try (JsonParser parser = Json.parser(text, offset, length)) {
                JsonToken token = Envelope.stepInto(parser, envelope.path());
                ReceivedProfile profile = token == JsonToken.START_ARRAY ? only(parser) : one(parser);
                toTheEnd(parser, envelope.path().isEmpty());
                return Optional.of(profile);
            }
        });
    }

    private static ReceivedProfile only(JsonParser parser) throws IOException {
        parser.nextToken();
        ReceivedProfile profile = one(parser);
        if (parser.nextToken() != JsonToken.END_ARRAY) {
            throw new UnreadableJsonException(Found.OTHER_SHAPE, "a list of several in the place of one learner");
        }
        return profile;
    }

    private static ReceivedProfile one(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new UnreadableJsonException(Found.OTHER_SHAPE, "something else in the place of a learner");
        }
        ProfileJson json = READER.readValue(parser);
        return json.received();
    }

    /** A cut body may end behind the learner's own object; whatever else follows a bare one is not ours. */
    private static void toTheEnd(JsonParser parser, boolean bare) throws IOException {
        JsonToken token = parser.nextToken();
        if (bare && token != null) {
            throw new UnreadableJsonException(Found.NOT_JSON, "more text after the end of the JSON");
        }
        while (token != null) {
            token = parser.nextToken();
        }
    }

    /** The id in a text that could not be read as a learner, as far as it is JSON. */
    public static Optional<String> idIn(byte[] text, int offset, int length) {
        try (JsonParser parser = Json.parser(text, offset, length)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.PROPERTY_NAME
                        && parser.currentName().equals("id")
                        && isLearner(parser.streamReadContext())) {
                    return parser.nextToken().isScalarValue() ? Optional.of(parser.getString()) : Optional.empty();
                }
            }
            return Optional.empty();
        } catch (IOException | JacksonException unreadable) {
            return Optional.empty();
        }
    }

    /** By itself, under {@code data}, or under the name of an operation in there. */
    private static boolean isLearner(TokenStreamContext object) {
        TokenStreamContext around = object.getParent();
        return switch (object.getNestingDepth()) {
            case 1 -> true;
            case 2 -> "data".equals(around.currentName());
            case 3 -> "data".equals(around.getParent().currentName());
            default -> false;
        };
    }
}
