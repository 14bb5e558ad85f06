package registrar.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows of a CSV text after RFC 4180, blank lines left out; forgiving where the standard is not. */
final class CsvLines {
    private final String text;
    private final char separator;
    private final List<List<String>> rows = new ArrayList<>();
    private List<String> row = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;

    private CsvLines(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    static List<List<String>> read(String text, char separator) {
        return new CsvLines(text, separator).rows();
    }

    private List<List<String>> rows() {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (quoted) {
                i += inQuotes(letter, i);
            } else if (letter == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
            } else if (letter == separator) {
                endCell();
            } else if (letter == '\n' || letter == '\r') {
                endRow();
            } else {
                cell.append(letter);
            }
        }
        endRow();
        return rows;
    }

    /** @return how many letters more were taken */
    private int inQuotes(char letter, int at) {
        if (letter != '"') {
            cell.append(letter);
            return 0;
        }
        if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
            cell.append('"');
            return 1;
        }
        quoted = false;
        return 0;
    }

    private void endCell() {
        row.add(cell.toString());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        if (row.size() > 1 || !row.get(0).isBlank()) {
            rows.add(row);
        }
        row = new ArrayList<>();
    }
}
