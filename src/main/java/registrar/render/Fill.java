package registrar.render;

import java.util.List;
import java.util.regex.Pattern;

/** The colour of a piece of a bar, by the column its number comes from. */
final class Fill {
    private static final Pattern WINDOW = Pattern.compile("\\d+-\\d+|\\d+\\+");
    private static final List<String> NEAREST_FIRST = List.of("soon", "mid", "late");

    private Fill() {}

    static boolean isWindow(String key) {
        return WINDOW.matcher(key).matches();
    }

    /** @param columns of the table, whose windows stand nearest first */
    static String of(String key, List<String> columns) {
        if (key.endsWith("+")) {
            return "ok";
        }
        if (isWindow(key)) {
            int place = columns.stream().filter(Fill::isWindow).toList().indexOf(key);
            return NEAREST_FIRST.get(Math.min(place, NEAREST_FIRST.size() - 1));
        }
        return switch (key) {
            case "expired", "past" -> "bad";
            case "in_grace" -> "grace";
            case "in_force" -> "ok";
            default -> "none";
        };
    }
}
