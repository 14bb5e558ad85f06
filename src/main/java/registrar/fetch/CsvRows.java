package registrar.fetch;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of a CSV after RFC 4180, one at a time, blank lines left out; forgiving where the standard is not. */
public final class CsvRows {
    /** So long is no row; a quote was opened and forgotten. */
    private static final int LONGEST_ROW = 1_000_000;

    private static final int END = -1;
    private static final int LONGEST_HEADER = 1 << 16;
    private static final String SEPARATORS = ",;\t";

    private final Reader in;
    private final char separator;
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int line = 1;
    private int length;
    private int ahead;
    private boolean looked;

    /** @param in without a byte order mark */
    public CsvRows(Reader in, char separator) {
        this.in = requireNonNull(in);
        this.separator = separator;
    }

    /**
     * Rows of a text that begins with a header: their separator is the one that stands most often in it. A byte order mark
     * before it is passed over.
     */
    public static CsvRows of(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        text.mark(LONGEST_HEADER);
        char[] head = new char[LONGEST_HEADER];
        int length = Math.max(0, text.read(head, 0, head.length));
        text.reset();
        String header = new String(head, 0, length)
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
        return new CsvRows(text, (char) SEPARATORS
                .chars()
                .reduce((a, b) -> count(header, b) > count(header, a) ? b : a)
                .orElseThrow());
    }

    private static long count(String line, int letter) {
        return line.chars().filter(c -> c == letter).count();
    }

    /**
     * One row.
     *
     * @param line in which it begins, from 1
     * @param whole false when a quote in it is not closed
     */
    public record Row(int line, List<String> cells, boolean whole) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** The cells of all rows of a text. */
    public static List<List<String>> all(String text, char separator) {
        CsvRows rows = new CsvRows(new StringReader(text), separator);
        List<List<String>> all = new ArrayList<>();
        try {
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add(row.get().cells());
            }
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe);
        }
        return all;
    }

    /** The next row; empty at the end. */
    public Optional<Row> next() throws IOException {
        while (look() != END) {
            Row row = row();
            if (row.cells().size() > 1 || !row.cells().get(0).isBlank()) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private Row row() throws IOException {
        int begins = line;
        cells = new ArrayList<>();
        length = 0;
        boolean whole = true;
        for (int letter = take(); letter != END && letter != '\n' && whole; letter = take()) {
            if (letter == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                whole = quoted();
            } else if (letter == separator) {
                endCell();
            } else {
                cell.append((char) letter);
            }
        }
        endCell();
        return new Row(begins, cells, whole);
    }

    /** @return whether the closing quote came */
    private boolean quoted() throws IOException {
        for (int letter = take(); letter != END && length < LONGEST_ROW; letter = take()) {
            if (letter != '"') {
                cell.append((char) letter);
            } else if (look() == '"') {
                cell.append((char) take());
            } else {
                return true;
            }
        }
        return false;
    }

    private void endCell() {
        cells.add(cell.toString());
        cell.setLength(0);
    }

    private int look() throws IOException {
        if (!looked) {
            ahead = in.read();
            looked = true;
        }
        return ahead;
    }

    /** The next letter; any kind of line break is {@code \n}. */
    private int take() throws IOException {
        int letter = look();
        looked = false;
        length++;
        if (letter == '\r') {
            looked = look() != '\n';
            letter = '\n';
        }
        line += letter == '\n' ? 1 : 0;
        return letter;
    }
}
