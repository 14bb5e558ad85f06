package registrar.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import registrar.sandbox.Dialect.Envelope;
import registrar.sandbox.Dialect.ListDetail;

/** Answers for the made-up tenant, in its dialect. */
final class Tenant {
    private static final List<String> LEFT_OUT_WHEN_LEAN = List.of(
            "purchasedCourses",
            "purchasedBundles",
            "activeLicense",
            "allocatedLicenses",
            "allocatedLearningPaths",
            "waitlistedCourses",
            "attendedMeetings");

    private final Dialect dialect;

    /** As they are when a request comes: an answer speaks of one moment. */
    private final Supplier<People> everybody;

    private final Samples samples;

    Tenant(Dialect dialect, Supplier<People> everybody, Samples samples) {
        this.dialect = dialect;
        this.everybody = everybody;
        this.samples = samples;
    }

    Answer users(Query query) {
        People people = everybody.get();
        Optional<String> role = query.text("role");
        if (role.isEmpty()) {
            return users(query, people, people.size(), i -> i);
        }
        int[] chosen = IntStream.range(0, people.size())
                .filter(i -> people.roleKey(i).equals(role.get()))
                .toArray();
        return users(query, people, chosen.length, i -> chosen[i]);
    }

    private Answer users(Query query, People people, int total, IntUnaryOperator position) {
        Listing listing = new Listing(
                "APIUsers",
                "users",
                "\"aggregations\":[],",
                total,
                i -> listed(people.profile(position.applyAsInt(i))));
        return Answer.ok(listing.page(dialect, query, "perPage"));
    }

    private String listed(String profile) {
        if (dialect.listDetail() == ListDetail.FULL) {
            return profile;
        }
        Map<String, String> members = new LinkedHashMap<>(RawJson.members(profile));
        LEFT_OUT_WHEN_LEAN.forEach(members::remove);
        return RawJson.object(members);
    }

    Answer user(String idOrEmail) {
        People people = everybody.get();
        OptionalInt found = people.find(idOrEmail);
        if (found.isEmpty()) {
            return Answer.error(404, "User not found");
        }
        String profile = people.profile(found.getAsInt());
        return switch (dialect.envelope()) {
            case WRAPPED -> Answer.json(200, "{\"data\":{\"UserById\":" + profile + "}}");
            case BARE -> Answer.json(200, profile);
            case ARRAY_UNDER_DATA -> Answer.json(200, "{\"data\":" + profile + "}");
        };
    }

    Answer clients(Query query) {
        List<String> clients = samples.clients();
        Listing listing = new Listing("Clients", "clients", "\"aggregations\":[],", clients.size(), clients::get);
        return Answer.ok(listing.page(dialect, query, "count"));
    }

    Answer licenses(String clientId, Query query) {
        String answer = samples.licenses().get(clientId);
        if (answer == null) {
            return Answer.error(404, "Client not found");
        }
        Map<String, String> client = RawJson.members(answer);
        List<String> licenses = RawJson.elements(client.get("licenses"));
        client.remove("licenses");
        client.remove("pageInfo");
        String object = RawJson.object(client);
        String beside =
                dialect.envelope() == Envelope.ARRAY_UNDER_DATA ? "" : object.substring(1, object.length() - 1) + ",";
        Listing listing = new Listing("APILicensesByClientId", "licenses", beside, licenses.size(), licenses::get);
        return Answer.ok(listing.page(dialect, query, "perPage"));
    }
}
