package registrar.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes JSON text apart without reading it. Registrar's own reader keeps only the fields it knows; the sandbox must send
 * all of them, so it works on the text. It trusts its input to be valid.
 */
final class RawJson {
    private final String text;
    private int at;

    private RawJson(String text) {
        this.text = text;
    }

    /** The members of an object: names to the text of their values, in order. */
    static Map<String, String> members(String object) {
        RawJson scan = new RawJson(object);
        Map<String, String> members = new LinkedHashMap<>();
        scan.open('{');
        while (scan.goesOn('}')) {
            String name = text(scan.value());
            scan.open(':');
            members.put(name, scan.value());
        }
        return members;
    }

    /** The text of each element of an array. */
    static List<String> elements(String array) {
        RawJson scan = new RawJson(array);
        List<String> elements = new ArrayList<>();
        scan.open('[');
        while (scan.goesOn(']')) {
            elements.add(scan.value());
        }
        return elements;
    }

    static String object(Map<String, String> members) {
        StringBuilder out = new StringBuilder().append('{');
        members.forEach((name, value) -> {
            if (out.length() > 1) {
                out.append(',');
            }
            out.append('"').append(name).append("\":").append(value);
        });
        return out.append('}').toString();
    }

    static String array(List<String> elements) {
        return "[" + String.join(",", elements) + "]";
    }

    /** The same JSON without white space between its parts, as an API sends it. */
    static String compact(String json) {
        StringBuilder out = new StringBuilder(json.length());
        boolean quoted = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (quoted && c == '\\') {
                out.append(c);
                c = json.charAt(++i);
            } else if (c == '"') {
                quoted = !quoted;
            }
            if (quoted || c > ' ') {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** What a value says when it is a plain string; {@code null} and nothing else counts as empty. */
    static String text(String value) {
        return value == null || value.equals("null") ? "" : value.substring(1, value.length() - 1);
    }

    private void open(char mark) {
        skipSpace();
        if (text.charAt(at) != mark) {
            throw new IllegalArgumentException("Expected " + mark + " at " + at + " of " + text.length());
        }
        at++;
    }

    private boolean goesOn(char end) {
        skipSpace();
        if (text.charAt(at) == ',') {
            at++;
        }
        skipSpace();
        return text.charAt(at) != end;
    }

    private String value() {
        skipSpace();
        int start = at;
        int depth = 0;
        do {
            char c = text.charAt(at++);
            if (c == '"') {
                skipString();
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            }
        } while (depth > 0 || (at < text.length() && ",:]} \n\r\t".indexOf(text.charAt(at)) < 0));
        return text.substring(start, at);
    }

    private void skipString() {
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    private void skipSpace() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }
}
