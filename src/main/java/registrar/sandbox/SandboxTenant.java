package registrar.sandbox;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import registrar.json.Feed;

/** The tenant behind a running sandbox, whose people change while the sandbox answers. */
public final class SandboxTenant {
    private static final Instant FIRST_CHANGE = Instant.parse("2026-11-21T00:00:00Z");

    private final AtomicLong changes = new AtomicLong();
    private final ChangedPeople people;
    private final NewHappenings happenings;
    private volatile Consumer<Count> onRequest = count -> {};

    SandboxTenant(People people, Happenings happenings) {
        this.people = new ChangedPeople(people);
        this.happenings = new NewHappenings(happenings);
    }

    People people() {
        return people.now();
    }

    Happenings happenings() {
        return happenings;
    }

    /** The whole profile as it stands, as compact JSON. */
    public String profile(String idOrEmail) {
        People now = people.now();
        return now.profile(now.find(idOrEmail).orElseThrow());
    }

    /** @param change from one JSON object to another */
    public void change(String idOrEmail, UnaryOperator<String> change) {
        people.change(idOrEmail, change);
    }

    /** Sets a member of the profile, or adds it, and says in {@code updatedAt} that something changed. */
    public void set(String idOrEmail, String member, String json) {
        long minute = changes.incrementAndGet();
        change(idOrEmail, profile -> {
            Map<String, String> members = new LinkedHashMap<>(RawJson.members(profile));
            members.put("updatedAt", '"' + FIRST_CHANGE.plusSeconds(60 * minute).toString() + '"');
            members.put(member, json);
            return RawJson.object(members);
        });
    }

    /**
     * In place of whoever has its id, or at the end of the list.
     *
     * @return the id
     */
    public String put(String profile) {
        String id = RawJson.text(RawJson.members(profile).get("id"));
        if (people.now().find(id).isPresent()) {
            change(id, before -> profile);
        } else {
            add(profile);
        }
        return id;
    }

    public void remove(String idOrEmail) {
        people.remove(idOrEmail);
    }

    /** At the end of the list. */
    public void add(String profile) {
        people.add(profile);
    }

    /** Lets something happen; the record says when. */
    public void happen(Feed feed, String record) {
        happenings.add(feed, record);
    }

    public int size() {
        return people.now().size();
    }

    /** The id of whoever stands there in the list, from 0. */
    public String id(int place) {
        return RawJson.text(RawJson.members(people.now().profile(place)).get("id"));
    }

    /** Is told of each request before it is answered, by the thread that answers it. */
    public void onRequest(Consumer<Count> told) {
        onRequest = requireNonNull(told);
    }

    void asked(Count count) {
        onRequest.accept(count);
    }
}
