package registrar.app;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import registrar.failure.Nearest;
import registrar.fetch.Shown;

/**
 * One mapping of the settings. It hands out checked values, notes what is wrong with them, and takes every key it was
 * asked for as known; what stands there besides is told by {@link #rejectOthers}.
 */
final class SettingNode {
    private static final Pattern CREDENTIALS = Pattern.compile("(://)[^/]*(?=@)|([?#]).*", Pattern.DOTALL);

    private final String path;
    private final Map<String, Object> values;
    private final SettingProblems problems;
    private final Variables variables;
    private final Set<String> known = new LinkedHashSet<>();

    SettingNode(String path, Map<String, Object> values, SettingProblems problems, Variables variables) {
        this.path = path;
        this.values = values;
        this.problems = problems;
        this.variables = variables;
    }

    /** The names that stand here, for mappings whose names are the user's own. */
    Set<String> names() {
        known.addAll(values.keySet());
        return values.keySet();
    }

    /** The names that stand here and look like this. */
    List<String> those(Pattern pattern) {
        return values.keySet().stream()
                .filter(name -> pattern.matcher(name).matches())
                .toList();
    }

    boolean has(String name) {
        known.add(name);
        return values.containsKey(name);
    }

    Optional<String> text(String name) {
        return value(name, "a text", Function.identity());
    }

    /**
     * A file that can be read; empty, once told, when it cannot, so that nobody tells the same file's fault twice.
     *
     * @param base what a relative path starts at
     */
    Optional<Path> file(String name, Path base) {
        // told as it is written, because a secret may stand in the variable where its file's name should
        Optional<Path> file = value(name, "the path of a file", base::resolve);
        Optional<Path> readable = file.filter(path -> Files.isReadable(path) && Files.isRegularFile(path));
        if (file.isPresent() && readable.isEmpty()) {
            problem(name, "expected a file that can be read, found none at " + raw(name));
        }
        return readable;
    }

    Optional<String> required(String name) {
        Optional<String> text = text(name);
        if (!values.containsKey(name)) {
            problem(name, "is missing; every entry needs one");
        }
        return text;
    }

    Optional<Integer> integer(String name, int least, int most) {
        String expected = "a whole number from " + least + (most == Integer.MAX_VALUE ? " on" : " to " + most);
        return value(name, expected, text -> within(Integer.parseInt(text), least, most));
    }

    Optional<BigDecimal> amount(String name) {
        return value(name, "a number above 0, such as 1.5", text -> positive(new BigDecimal(text)));
    }

    /** One of a few words. */
    Optional<String> word(String name, Collection<String> words) {
        Optional<String> text = text(name);
        if (text.isPresent() && !words.contains(text.get())) {
            problem(
                    name,
                    "expected one of " + String.join(", ", words) + ", found " + raw(name)
                            + nearest(text.get(), words));
            return Optional.empty();
        }
        return text;
    }

    /** One of the words of a type, in small letters. */
    <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        List<String> words = Stream.of(type.getEnumConstants())
                .map(word -> word.name().toLowerCase(Locale.ROOT))
                .toList();
        return word(name, words).map(word -> Enum.valueOf(type, word.toUpperCase(Locale.ROOT)));
    }

    /**
     * A value that is written as text, number or truth.
     *
     * @param expected completes the sentence "expected …"
     * @param parse throws IllegalArgumentException or DateTimeException when it cannot be
     */
    <T> Optional<T> value(String name, String expected, Function<String, T> parse) {
        known.add(name);
        if (!values.containsKey(name)) {
            return Optional.empty();
        }
        return scalar(name, values.get(name), expected, parse);
    }

    private <T> Optional<T> scalar(String name, Object value, String expected, Function<String, T> parse) {
        if (value instanceof Map || value instanceof List) {
            problem(
                    name,
                    "expected " + expected + ", found " + (value instanceof Map ? "names with values" : "a list"));
            return Optional.empty();
        }
        String raw = plain(value);
        Optional<String> missing = variables.missing(raw);
        if (missing.isPresent()) {
            problem(name, "the environment variable " + missing.get() + " is not set");
            return Optional.empty();
        }
        String text = variables.replace(raw).strip();
        if (text.isEmpty()) {
            problem(name, "expected " + expected + ", found nothing; take the line out or complete it");
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException | java.time.DateTimeException cannotBe) {
            problem(name, "expected " + expected + ", found " + shown(raw));
            return Optional.empty();
        }
    }

    /** A mapping below this one; empty when there is none. */
    Optional<SettingNode> map(String name) {
        known.add(name);
        return values.containsKey(name) ? node(name, values.get(name)) : Optional.empty();
    }

    /** A list of mappings; empty when there is none. */
    List<SettingNode> maps(String name) {
        var nodes = new ArrayList<SettingNode>();
        List<?> list = list(name);
        for (int i = 0; i < list.size(); i++) {
            node(name + "[" + i + "]", list.get(i)).ifPresent(nodes::add);
        }
        return nodes;
    }

    /** A list of texts, or a single one. */
    List<String> texts(String name) {
        return values(name, "a text", Function.identity());
    }

    <T> List<T> values(String name, String expected, Function<String, T> parse) {
        known.add(name);
        if (!values.containsKey(name) || !(values.get(name) instanceof List)) {
            return value(name, expected, parse).map(List::of).orElse(List.of());
        }
        var read = new ArrayList<T>();
        List<?> list = list(name);
        for (int i = 0; i < list.size(); i++) {
            scalar(name + "[" + i + "]", list.get(i), expected, parse).ifPresent(read::add);
        }
        return read;
    }

    boolean isList(String name) {
        return values.get(name) instanceof List;
    }

    /** Notes a problem with a value of this mapping. */
    void problem(String name, String message) {
        problems.add(path + name, message);
    }

    /** Notes every key that nobody asked for. Called last. */
    void rejectOthers() {
        values.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problem(name, "is not a known key" + nearest(name, known)));
    }

    private List<?> list(String name) {
        known.add(name);
        Object value = values.getOrDefault(name, List.of());
        if (value instanceof List<?> list) {
            return list;
        }
        problem(name, "expected a list, found " + (value instanceof Map ? "names with values" : "a single value"));
        return List.of();
    }

    private Optional<SettingNode> node(String name, Object value) {
        if (value instanceof Map<?, ?> map) {
            var members = new java.util.LinkedHashMap<String, Object>();
            map.forEach((key, member) -> members.put((String) key, member));
            return Optional.of(new SettingNode(path + name + ".", members, problems, variables));
        }
        problem(name, "expected names with values, found " + (value instanceof List ? "a list" : "a single value"));
        return Optional.empty();
    }

    private String raw(String name) {
        return shown(plain(values.get(name)));
    }

    /** In quotes, without what an address may hold of secrets: a user with a password before @, a key after ?. */
    private static String shown(String raw) {
        return "\""
                + Shown.of(CREDENTIALS
                        .matcher(raw)
                        .replaceAll(found -> (found.group(1) == null ? found.group(2) : found.group(1)) + "…"))
                + "\"";
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static String nearest(String word, Collection<String> known) {
        List<String> nearest = Nearest.of(word, known, 1);
        return nearest.isEmpty() ? "" : "; the nearest is " + nearest.get(0);
    }

    private static int within(int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException("Out of range: " + number);
        }
        return number;
    }

    private static BigDecimal positive(BigDecimal number) {
        if (number.signum() <= 0) {
            throw new IllegalArgumentException("Not above 0: " + number);
        }
        return number;
    }
}
