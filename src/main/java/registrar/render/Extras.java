package registrar.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values a renderer adds for its templates, made strict like all others. */
final class Extras {
    private Extras() {}

    static Object node(String name, Object value) {
        if (value instanceof Map<?, ?> map) {
            var values = new LinkedHashMap<String, Object>();
            map.forEach((key, inner) -> values.put(key.toString(), node(name + "." + key, inner)));
            return new Names(name, values);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(inner -> node(name, inner)).toList();
        }
        return value instanceof String text ? Printable.of(text) : value;
    }
}
