package registrar.golden;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import registrar.json.JsonReader;

/** The rows of a JSON or CSV document as text under their keys; blanks are empty. */
final class DataFile {
    private static final String GUARDED = "=+-@\t\r";

    private DataFile() {}

    static List<Map<String, String>> json(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            var rows = new ArrayList<Map<String, String>>();
            for (Object row : (List<?>) ((Map<?, ?>) JsonReader.read(in)).get("rows")) {
                var texts = new LinkedHashMap<String, String>();
                ((Map<?, ?>) row).forEach((key, value) -> texts.put(key.toString(), text(value)));
                rows.add(texts);
            }
            return rows;
        }
    }

    /** Without the apostrophes that keep spreadsheets from taking text for formulas. */
    static List<Map<String, String>> csv(Path file) throws IOException {
        List<List<String>> records = records(Files.readString(file));
        var rows = new ArrayList<Map<String, String>>();
        for (List<String> record : records.subList(1, records.size())) {
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < record.size(); i++) {
                row.put(records.get(0).get(i), unguarded(record.get(i)));
            }
            rows.add(row);
        }
        return rows;
    }

    /** A document of {@code key,value} lines. */
    static Map<String, String> facts(Path csv) throws IOException {
        var facts = new LinkedHashMap<String, String>();
        csv(csv).forEach(row -> facts.put(row.get("key"), row.get("value")));
        return facts;
    }

    private static String text(Object value) {
        return value instanceof Optional ? "" : value.toString();
    }

    private static String unguarded(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && GUARDED.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    private static List<List<String>> records(String text) {
        var records = new ArrayList<List<String>>();
        var record = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append(text.charAt(++i));
                } else {
                    quoted = !quoted;
                }
            } else if (quoted || (c != ',' && c != '\r' && c != '\n')) {
                cell.append(c);
            } else if (c != '\n') {
                record.add(cell.toString());
                cell.setLength(0);
                if (c == '\r') {
                    records.add(List.copyOf(record));
                    record.clear();
                }
            }
        }
        return records;
    }
}
