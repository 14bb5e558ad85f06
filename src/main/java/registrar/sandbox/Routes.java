package registrar.sandbox;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Which request is which. */
final class Routes {
    static final String ROOT = "/incoming/v2";

    /** A request understood: what to count it as, and its path below the root, decoded. */
    record Route(Count count, String[] segments) {}

    private final Tenant tenant;
    private final EventLists events;

    Routes(Tenant tenant, EventLists events) {
        this.tenant = tenant;
        this.events = events;
    }

    static Route route(URI uri) {
        String path = uri.getRawPath().substring(ROOT.length()).replaceFirst("^/", "");
        String[] segments = path.split("/");
        for (int i = 0; i < segments.length; i++) {
            // a plus sign is itself in a path; only a query reads it as a space
            segments[i] = URLDecoder.decode(segments[i].replace("+", "%2B"), StandardCharsets.UTF_8);
        }
        return new Route(count(segments), segments);
    }

    private static Count count(String[] segments) {
        return switch (segments[0] + ' ' + segments.length) {
            case "ping 1" -> Count.PINGS;
            case "users 1" -> Count.USER_LISTS;
            case "users 2" -> Count.USERS;
            case "clients 1" -> Count.CLIENT_LISTS;
            case "clients 3" -> segments[2].equals("licenses") ? Count.LICENSE_LISTS : Count.OTHER_REQUESTS;
            case "events 2" -> Count.EVENT_LISTS;
            default -> Count.OTHER_REQUESTS;
        };
    }

    Answer answer(Route route, Query query) {
        try {
            return switch (route.count()) {
                case PINGS -> Answer.json(200, "{\"valid\":true}");
                case USER_LISTS -> tenant.users(query);
                case USERS -> tenant.user(route.segments()[1]);
                case CLIENT_LISTS -> tenant.clients(query);
                case LICENSE_LISTS -> tenant.licenses(route.segments()[1], query);
                case EVENT_LISTS -> events.events(route.segments()[1], query);
                default -> Answer.error(404, "Not found");
            };
        } catch (IllegalArgumentException e) {
            return Answer.error(400, "Bad page, cursor, page size or date");
        }
    }
}
