package registrar.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import registrar.json.UnreadableJsonException.Found;
import registrar.learner.CourseEvent;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.ObjectReader;

/** Reads events that were kept. */
public final class EventReader {
    private static final ObjectReader READER = Lenient.MAPPER.readerForListOf(EventJson.class);

    private EventReader() {}

    /** Reads what {@link EventWriter} wrote. */
    public static List<CourseEvent> stored(byte[] text) throws IOException {
        return Trouble.tell(() -> {
            try (JsonParser parser = Json.parser(text, 0, text.length)) {
                List<EventJson> read = READER.readValue(parser);
                if (read == null) {
                    throw new UnreadableJsonException(Found.OTHER_SHAPE, "null in the place of kept events");
                }
                return events(read);
            }
        });
    }

    static List<CourseEvent> events(List<EventJson> read) throws IOException {
        List<CourseEvent> events = new ArrayList<>();
        for (EventJson json : Given.rows(read).toList()) {
            events.add(json.event());
        }
        return events;
    }
}
