package registrar.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.deser.std.StdDeserializer;

/**
 * What a kept profile has beyond a received one. It is read only by who asks for kept profiles: a source that sends a
 * member of this name says nothing by it.
 */
record Kept(KeptJson json) {
    /** The member of the profile it stands in. */
    static final String NAME = "kept";

    private static final String READ = "read what is kept";

    @JsonIgnoreProperties(ignoreUnknown = true)
    record KeptJson(List<EventJson> events, String lastSeen) {}

    static ObjectReader readBy(ObjectReader reader) {
        return reader.withAttribute(READ, true);
    }

    static final class Reading extends StdDeserializer<Kept> {
        Reading() {
            super(Kept.class);
        }

        @Override
        public Kept deserialize(JsonParser parser, DeserializationContext context) {
            if (context.getAttribute(READ) == null) {
                parser.skipChildren();
                return null;
            }
            return new Kept(context.readValue(parser, KeptJson.class));
        }
    }
}
