package registrar.fetch;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import registrar.learner.LearnerProfile;
import registrar.learner.Selection;

/** Who is asked for, by id or e-mail address without regard to case, and who of them was met. Several threads may tell. */
public final class Wanted {
    private final Map<String, String> askedByKey = new TreeMap<>();
    private final Set<String> met = ConcurrentHashMap.newKeySet();

    public Wanted(Selection selection) {
        selection.learners().forEach(asked -> askedByKey.putIfAbsent(key(asked), asked));
    }

    public boolean everybody() {
        return askedByKey.isEmpty();
    }

    /** Whether this learner is asked for, who then counts as met. */
    public boolean meets(LearnerProfile profile) {
        if (everybody()) {
            return true;
        }
        boolean byId = meets(profile.id());
        boolean byEmail = profile.identity().email().map(this::meets).orElse(false);
        return byId || byEmail;
    }

    /** The same for an id alone. */
    public boolean meets(String idOrEmail) {
        String key = key(idOrEmail);
        if (askedByKey.containsKey(key)) {
            met.add(key);
            return true;
        }
        return everybody();
    }

    /** As they were asked for, in the order of their keys. */
    public List<String> notMet() {
        return askedByKey.entrySet().stream()
                .filter(asked -> !met.contains(asked.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Everybody asked for, each once. */
    public Collection<String> all() {
        return List.copyOf(askedByKey.values());
    }

    private static String key(String idOrEmail) {
        return idOrEmail.strip().toLowerCase(Locale.ROOT);
    }
}
