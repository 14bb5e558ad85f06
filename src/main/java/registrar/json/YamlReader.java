package registrar.json;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import registrar.setting.SettingProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads settings in YAML into plain {@link Map}, {@link List}, {@link String}, {@link Long}, {@link BigDecimal} and
 * {@link Boolean}. A number whose digits would not survive, such as {@code 00042}, stays text; an empty value is empty
 * text. Tags, anchors and aliases have no place in settings and are problems, like keys that come twice.
 */
public final class YamlReader {
    private static final int MAX_DEPTH = 50;
    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9]\\d{0,17}");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d{0,17})\\.\\d{1,18}");

    private final YAMLParser parser;
    private final Optional<String> listName;
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final List<SettingProblem> problems = new ArrayList<>();

    private YamlReader(YAMLParser parser, Optional<String> listName) {
        this.parser = parser;
        this.listName = listName;
    }

    /**
     * What was read.
     *
     * @param values in the order of the text; as far as it could be read when there are problems
     * @param lines the line, from 1, of each dotted key ({@code courses.SKU-1.valid}, {@code schedules[0].name})
     */
    public record Reading(Map<String, Object> values, Map<String, Integer> lines, List<SettingProblem> problems) {
        public Reading {
            values = Collections.unmodifiableMap(values);
            lines = Collections.unmodifiableMap(lines);
            problems = List.copyOf(problems);
        }
    }

    /** Reads one document; empty text is no settings. */
    public static Reading read(String text) {
        try (YAMLParser parser = (YAMLParser) new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
            return new YamlReader(parser, Optional.empty()).document();
        }
    }

    /** The same, but a document that is nothing but a list is read as if it stood under this name. */
    public static Reading readList(String text, String name) {
        try (YAMLParser parser = (YAMLParser) new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
            return new YamlReader(parser, Optional.of(name)).document();
        }
    }

    private Reading document() {
        Map<String, Object> values = new LinkedHashMap<>();
        try {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_OBJECT) {
                fill(values, "", 1);
            } else if (first == JsonToken.START_ARRAY && listName.isPresent()) {
                values.put(listName.get(), list(listName.get(), 1));
            } else if (first != null && first != JsonToken.VALUE_NULL) {
                problem("", "expected names with values, such as \"zone: UTC\", but found something else");
            }
            if (problems.isEmpty() && parser.nextToken() != null) {
                problem("", "expected one document, but a second one begins");
            }
        } catch (JacksonException broken) {
            problems.add(broken(broken));
        } catch (IOException tooDeep) {
            problem("", tooDeep.getMessage());
        }
        return new Reading(values, lines, problems);
    }

    private void fill(Map<String, Object> values, String path, int depth) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String key = path.isEmpty() ? name : path + "." + name;
            int line = line();
            Object value = value(parser.nextToken(), key, depth);
            if (values.putIfAbsent(name, value) == null) {
                lines.put(key, line);
            } else {
                problems.add(new SettingProblem(
                        key, "stands in line " + lines.get(key) + " and again in line " + line + "; keep one of them"));
            }
        }
    }

    private Object value(JsonToken token, String key, int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw new IOException("is nested deeper than " + MAX_DEPTH + " levels");
        }
        if (parser.isCurrentAlias() || parser.getObjectId() != null) {
            problem(key, "anchors and aliases (& and *) are not read in settings; write the value out, or in quotes");
        }
        if (parser.getTypeId() != null) {
            problem(key, "tags (!) are not read in settings; write the value without it, or in quotes");
        }
        return switch (token) {
            case START_OBJECT -> map(key, depth);
            case START_ARRAY -> list(key, depth);
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> "";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getString());
            default -> text(parser.getString());
        };
    }

    private static String text(String text) {
        return text.equals("~") ? "" : text;
    }

    private Map<String, Object> map(String key, int depth) throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        fill(values, key, depth + 1);
        return Collections.unmodifiableMap(values);
    }

    private List<Object> list(String key, int depth) throws IOException {
        List<Object> values = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            String element = key + "[" + values.size() + "]";
            lines.put(element, line());
            values.add(value(token, element, depth + 1));
        }
        return Collections.unmodifiableList(values);
    }

    private static Object number(String text) {
        if (INTEGER.matcher(text).matches()) {
            return Long.valueOf(text);
        }
        return DECIMAL.matcher(text).matches() ? new BigDecimal(text) : text;
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private void problem(String key, String message) {
        problems.add(new SettingProblem(key.isEmpty() ? "line " + line() : key, message));
    }

    /** Without the parser's own words, which quote the line: it may hold a secret. */
    private static SettingProblem broken(JacksonException trouble) {
        TokenStreamLocation at = trouble.getLocation();
        String place = at == null ? "line 1" : "line " + at.getLineNr();
        String column = at == null ? "" : " near column " + at.getColumnNr();
        return new SettingProblem(
                place,
                "is not valid YAML" + column + "; look for a missing colon, quote or bracket, a tab, or an odd indent");
    }
}
