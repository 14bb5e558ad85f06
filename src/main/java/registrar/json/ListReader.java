package registrar.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import registrar.json.Envelope.Kind;
import registrar.json.UnreadableJsonException.Found;
import registrar.learner.Client;
import registrar.learner.License;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.ObjectReader;

/**
 * Reads a list one element after the other, holding one at a time: a page of the API, an array in a file, bare or wrapped.
 * A single object reads as a list of one.
 */
public final class ListReader<T> {
    public static final ListReader<ReceivedProfile> LEARNERS =
            new ListReader<>("users", true, ProfileJson.class, json -> ((ProfileJson) json).received());
    public static final ListReader<Client> CLIENTS = new ListReader<>(
            "clients",
            true,
            ClientJson.class,
            json -> ClientJson.of((ClientJson) json, null).orElseThrow(ListReader::noId));
    public static final ListReader<License> LICENSES = new ListReader<>(
            "licenses",
            false,
            LicenseJson.class,
            json -> LicenseJson.of((LicenseJson) json, null).orElseThrow(ListReader::noId));

    private static final Map<Feed, ListReader<FeedEvent>> FEEDS = feeds();

    private static final ObjectReader PAGE_INFO = Lenient.MAPPER.readerFor(PageInfoJson.class);

    private final String listName;
    private final boolean idDecides;
    private final ObjectReader reader;
    private final Conversion<T> conversion;

    private ListReader(String listName, boolean idDecides, Class<?> type, Conversion<T> conversion) {
        this.listName = listName;
        this.idDecides = idDecides;
        this.reader = Lenient.MAPPER.readerFor(type);
        this.conversion = conversion;
    }

    private static Map<Feed, ListReader<FeedEvent>> feeds() {
        Map<Feed, ListReader<FeedEvent>> feeds = new EnumMap<>(Feed.class);
        for (Feed feed : Feed.values()) {
            feeds.put(
                    feed,
                    new ListReader<>(
                            "events", false, FeedRecord.class, json -> FeedReading.of(feed, (FeedRecord) json)));
        }
        return feeds;
    }

    /** Records of a feed; whatever they hold, each is an event, if one that says nothing. */
    public static ListReader<FeedEvent> events(Feed feed) {
        return FEEDS.get(feed);
    }

    private interface Conversion<T> {
        T of(Object json) throws UnreadableJsonException;
    }

    /** A body that can be opened again from its beginning. */
    public interface Body {
        InputStream open() throws IOException;
    }

    /** Takes what was read; both are called in the order of the list. */
    public interface Handler<T> {
        void read(T element) throws IOException;

        /** The element at this place, from 0, beginning in this line, from 1, is not what it should be. */
        void broken(long index, int line, UnreadableJsonException why) throws IOException;
    }

    /**
     * Reads to the end, or as far as the JSON is sound.
     *
     * @param mostBytes what one element may take
     * @throws UnreadableJsonException when there is no list to begin with
     */
    public Listing read(Body body, long mostBytes, Handler<T> handler) throws IOException {
        return Trouble.tell(() -> {
            Envelope envelope = Envelope.find(() -> Json.parser(body.open()), listName, idDecides);
            if (envelope.kind() == Kind.ABSENT) {
                throw new UnreadableJsonException(Found.OTHER_SHAPE, "null in the place of the data");
            }
            try (ElementBudget in = new ElementBudget(body.open(), mostBytes);
                    JsonParser parser = Json.parser(in)) {
                return new Pass(parser, in, handler).read(envelope);
            }
        });
    }

    private static UnreadableJsonException noId() {
        return new UnreadableJsonException(Found.OTHER_SHAPE, "JSON without an id");
    }

    private final class Pass {
        private final JsonParser parser;
        private final ElementBudget budget;
        private final Handler<T> handler;
        private Optional<String> owner = Optional.empty();
        private Optional<PageInfo> pageInfo = Optional.empty();
        private long elements;

        Pass(JsonParser parser, ElementBudget budget, Handler<T> handler) {
            this.parser = parser;
            this.budget = budget;
            this.handler = handler;
        }

        Listing read(Envelope envelope) throws IOException {
            boolean list = envelope.kind() == Kind.MANY;
            try {
                Optional<UnreadableJsonException> rest = list ? readList(envelope.path()) : readOne(envelope.path());
                return listing(list, rest);
            } catch (JacksonException broken) {
                return listing(list, Optional.of(Trouble.unreadable(broken)));
            }
        }

        /** Handed on only when the body is sound to its end. */
        private Optional<UnreadableJsonException> readOne(List<String> path) throws IOException {
            Envelope.stepInto(parser, path);
            elements++;
            T element;
            try {
                element = read();
            } catch (DatabindException otherShape) {
                handler.broken(0, 1, Trouble.unreadable(otherShape));
                return Optional.empty();
            } catch (UnreadableJsonException otherShape) {
                handler.broken(0, 1, otherShape);
                return Optional.empty();
            }
            Optional<UnreadableJsonException> rest = rest(path.isEmpty());
            if (rest.isEmpty()) {
                handler.read(element);
            }
            return rest;
        }

        private Optional<UnreadableJsonException> readList(List<String> path) throws IOException {
            int last = path.size() - 1;
            if (last < 0) {
                parser.nextToken();
                list();
            } else {
                Envelope.stepInto(parser, path.subList(0, last));
                page(path.get(last));
            }
            return rest(path.isEmpty());
        }

        /** Reads the wrapping to its end, so that a cut is noticed. */
        private Optional<UnreadableJsonException> rest(boolean bare) {
            JsonToken token = parser.nextToken();
            if (bare && token != null) {
                return Optional.of(new UnreadableJsonException(Found.NOT_JSON, "more text after the end of the JSON"));
            }
            while (token != null) {
                token = parser.nextToken();
            }
            return Optional.empty();
        }

        private Listing listing(boolean list, Optional<UnreadableJsonException> brokenOff) {
            return new Listing(elements, list, owner, pageInfo, brokenOff);
        }

        /** The object that holds the list, and beside it what is said of other pages. */
        private void page(String name) throws IOException {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String member = parser.currentName();
                JsonToken value = parser.nextToken();
                if (member.equals(name) && value == JsonToken.START_ARRAY) {
                    list();
                } else if ((member.equals("pageInfo") || member.equals("meta")) && value == JsonToken.START_OBJECT) {
                    PageInfoJson read = PAGE_INFO.readValue(parser);
                    pageInfo = Optional.of(read.pageInfo());
                } else if (member.equals("id")) {
                    owner = Lenient.id(parser);
                } else {
                    parser.skipChildren();
                }
            }
        }

        private void list() throws IOException {
            int depth = parser.streamReadContext().getNestingDepth();
            for (long i = 0; more(); i++) {
                element(i);
                while (parser.streamReadContext().getNestingDepth() > depth) {
                    parser.nextToken();
                }
            }
        }

        private boolean more() throws IOException {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw new IllegalStateException("The parser lost its place");
            }
            return token != JsonToken.END_ARRAY;
        }

        private void element(long index) throws IOException {
            int line = parser.currentTokenLocation().getLineNr();
            elements++;
            budget.renew();
            T element;
            try {
                element = read();
            } catch (DatabindException otherShape) {
                handler.broken(index, line, Trouble.unreadable(otherShape));
                return;
            } catch (UnreadableJsonException otherShape) {
                handler.broken(index, line, otherShape);
                return;
            }
            handler.read(element);
        }

        private T read() throws UnreadableJsonException {
            Object json = parser.currentToken() == JsonToken.VALUE_NULL ? null : reader.readValue(parser);
            if (json == null) {
                throw new UnreadableJsonException(Found.OTHER_SHAPE, "null in the place of an object");
            }
            return conversion.of(json);
        }
    }
}
