package registrar.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** The people of the samples, just as they are. */
final class SamplePeople implements People {
    private final List<String> profiles;
    private final List<String> roles;
    private final Map<String, Integer> positions = new HashMap<>();

    SamplePeople(Samples samples) {
        profiles = samples.profiles();
        List<Map<String, String>> members =
                profiles.stream().map(RawJson::members).toList();
        roles = members.stream().map(m -> RawJson.text(m.get("roleKey"))).toList();
        for (int i = 0; i < members.size(); i++) {
            remember(RawJson.text(members.get(i).get("email")), i);
            remember(RawJson.text(members.get(i).get("id")), i);
        }
    }

    private void remember(String name, int index) {
        if (!name.isEmpty()) {
            positions.put(name.toLowerCase(Locale.ROOT), index);
        }
    }

    @Override
    public int size() {
        return profiles.size();
    }

    @Override
    public String profile(int index) {
        return profiles.get(index);
    }

    @Override
    public String roleKey(int index) {
        return roles.get(index);
    }

    @Override
    public OptionalInt find(String idOrEmail) {
        Integer found = positions.get(idOrEmail.toLowerCase(Locale.ROOT));
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }
}
