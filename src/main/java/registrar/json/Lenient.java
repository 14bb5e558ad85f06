package registrar.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import registrar.json.ProfileJson.CustomFields;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads what the platform sends, which is not always of the type one expects: ids as numbers, flags as text, objects
 * collapsed to a word. Blank text is null. A list that is no list, or a row that is no object, is an error, since rows
 * would be lost without a word; so is a name that comes twice, since nobody can say which of the two holds.
 */
final class Lenient {
    static final JsonMapper MAPPER = JsonMapper.builder(Json.FACTORY)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(new SimpleModule("lenient")
                    .addDeserializer(String.class, new Text())
                    .addDeserializer(Boolean.class, new Flag())
                    .addDeserializer(Integer.class, new Whole())
                    .addDeserializer(CustomFields.class, new Custom())
                    .addDeserializer(Kept.class, new Kept.Reading())
                    .addDeserializer(FeedRecord.class, new FeedRecord.Reading()))
            .withCoercionConfigDefaults(c -> c.setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull))
            .addHandler(new Collapsed())
            .build();

    private Lenient() {}

    /** Any scalar as the text it has in the source; null for blank text, lists and objects. */
    private static String text(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            String text = parser.getString();
            return text.isBlank() ? null : WholeText.of(text);
        }
        if (token.isScalarValue() && token != JsonToken.VALUE_NULL) {
            return parser.getString();
        }
        parser.skipChildren();
        return null;
    }

    /** The id the parser stands at; empty for what cannot be one. */
    static Optional<String> id(JsonParser parser) {
        return Optional.ofNullable(text(parser));
    }

    private static final class Text extends StdDeserializer<String> {
        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            return text(parser);
        }
    }

    private static final class Flag extends StdDeserializer<Boolean> {
        Flag() {
            super(Boolean.class);
        }

        @Override
        public Boolean deserialize(JsonParser parser, DeserializationContext context) {
            String text = text(parser);
            return text == null
                    ? null
                    : text.strip().equalsIgnoreCase("true") || text.strip().equals("1");
        }
    }

    private static final class Whole extends StdDeserializer<Integer> {
        private static final Pattern WHOLE = Pattern.compile("\\s*(-?\\d{1,9})(\\.0{1,9})?\\s*");

        Whole() {
            super(Integer.class);
        }

        @Override
        public Integer deserialize(JsonParser parser, DeserializationContext context) {
            String text = text(parser);
            Matcher whole = WHOLE.matcher(text == null ? "" : text);
            return whole.matches() ? Integer.valueOf(whole.group(1)) : null;
        }
    }

    private static final class Custom extends StdDeserializer<CustomFields> {
        Custom() {
            super(CustomFields.class);
        }

        @Override
        public CustomFields deserialize(JsonParser parser, DeserializationContext context) {
            Map<String, String> bySlug = new LinkedHashMap<>();
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                return new CustomFields(bySlug);
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String slug = WholeText.of(parser.currentName());
                String text = parser.nextToken() == JsonToken.START_ARRAY ? joined(parser) : text(parser);
                if (text != null) {
                    bySlug.put(slug, text);
                }
            }
            return new CustomFields(bySlug);
        }

        private static String joined(JsonParser parser) {
            StringJoiner joined = new StringJoiner(", ");
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                String text = text(parser);
                if (text != null) {
                    joined.add(text);
                }
            }
            return joined.length() == 0 ? null : joined.toString();
        }
    }

    /** What stands where a single object should be is as good as nothing. */
    private static final class Collapsed extends DeserializationProblemHandler {
        private static final Set<Class<?>> SINGLE = Set.of(
                ClientJson.class,
                LicenseJson.class,
                CourseJson.class,
                CourseJson.CourseGroupJson.class,
                PurchasedBundleJson.BundleJson.class,
                PathAllocationJson.LearningPathJson.class,
                AttendanceJson.MeetingJson.class,
                AttendanceJson.LocationJson.class);

        @Override
        public Object handleUnexpectedToken(
                DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, String message) {
            return skipped(type.getRawClass(), parser);
        }

        @Override
        public Object handleMissingInstantiator(
                DeserializationContext context,
                Class<?> type,
                ValueInstantiator instantiator,
                JsonParser parser,
                String message) {
            return skipped(type, parser);
        }

        private static Object skipped(Class<?> type, JsonParser parser) {
            if (!SINGLE.contains(type)) {
                return NOT_HANDLED;
            }
            parser.skipChildren();
            return null;
        }
    }
}
