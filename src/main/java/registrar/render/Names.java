package registrar.render;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Named things of a template; asking for a name that is not there is an error, never a blank. */
final class Names implements Node {
    private final String owner;
    private final Map<String, Object> values;

    /** @param owner how a template calls this, such as {@code learner}; for messages */
    Names(String owner, Map<String, ?> values) {
        this.owner = requireNonNull(owner);
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    @Override
    public Object get(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new UnknownNameException(name, owner, values.keySet());
        }
        return value;
    }

    @Override
    public Collection<String> names() {
        return values.keySet();
    }

    @Override
    public String toString() {
        return owner;
    }
}
