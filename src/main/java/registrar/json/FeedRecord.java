package registrar.json;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import registrar.learner.SourceDate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * A record of a feed as it came, for as long as it takes to see what it says: nobody publishes what these records hold.
 * Names are folded, {@code course_sku} is {@code courseSku}; texts are as lenient as a profile's.
 */
final class FeedRecord {
    private static final FeedRecord EMPTY = new FeedRecord();

    private final Map<String, Optional<String>> texts = new TreeMap<>();
    private final Map<String, FeedRecord> objects = new TreeMap<>();

    /** The first of these members that says anything. */
    Optional<String> text(String... names) {
        return Stream.of(names)
                .flatMap(name -> texts.getOrDefault(fold(name), Optional.empty()).stream())
                .findFirst();
    }

    Optional<SourceDate> date(String... names) {
        return Stream.of(names)
                .flatMap(name -> text(name).stream())
                .flatMap(text -> SourceDate.parse(text).stream())
                .findFirst();
    }

    boolean flag(String... names) {
        return text(names).map(String::strip).filter("true"::equalsIgnoreCase).isPresent();
    }

    /** What stands under the first of these that is an object; nothing is said in there when there is none. */
    FeedRecord object(String... names) {
        return Stream.of(names)
                .flatMap(name -> Optional.ofNullable(objects.get(fold(name))).stream())
                .findFirst()
                .orElse(EMPTY);
    }

    /** Whether the member is there, with nothing in it. */
    boolean saysNothing(String name) {
        return texts.containsKey(fold(name)) && texts.get(fold(name)).isEmpty();
    }

    boolean isEmpty() {
        return texts.isEmpty() && objects.isEmpty();
    }

    /** Words of the platform without regard to case, hyphens, underscores and spaces. */
    static String fold(String word) {
        return word.replaceAll("[-_\\s]", "").toLowerCase(Locale.ROOT);
    }

    /** The same for records that say the same. */
    String digest() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public String toString() {
        return texts.toString() + objects;
    }

    static final class Reading extends StdDeserializer<FeedRecord> {
        Reading() {
            super(FeedRecord.class);
        }

        @Override
        public FeedRecord deserialize(JsonParser parser, DeserializationContext context) {
            FeedRecord record = new FeedRecord();
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                return record;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = fold(parser.currentName());
                if (parser.nextToken() == JsonToken.START_OBJECT) {
                    record.objects.putIfAbsent(name, deserialize(parser, context));
                } else {
                    record.texts.merge(name, Lenient.id(parser), (first, second) -> first.or(() -> second));
                }
            }
            return record;
        }
    }
}
