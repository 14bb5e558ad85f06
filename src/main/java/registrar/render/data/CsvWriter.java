package registrar.render.data;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import registrar.document.Value;

/** Records after RFC 4180: comma, CRLF, UTF-8 without a byte-order mark; text that reads as a formula is defused. */
final class CsvWriter {
    /** What makes a spreadsheet program evaluate a text when it stands at its start; some take the wide forms, too. */
    private static final String FORMULA_STARTS = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private final Writer out;
    private final BareText text;

    CsvWriter(OutputStream out, BareText text) {
        // half a surrogate pair would become "?", which no document may say in place of a letter
        this.out = new BufferedWriter(
                new OutputStreamWriter(
                        out,
                        StandardCharsets.UTF_8
                                .newEncoder()
                                .onMalformedInput(CodingErrorAction.REPLACE)
                                .replaceWith("\uFFFD".getBytes(StandardCharsets.UTF_8))),
                1 << 16);
        this.text = text;
    }

    void header(List<String> keys) throws IOException {
        record(keys.stream().map(CsvWriter::defused).toList());
    }

    void row(List<Value> values) throws IOException {
        record(values.stream().map(this::cell).toList());
    }

    /** Hands everything to the stream, which stays open. */
    void flush() throws IOException {
        out.flush();
    }

    private String cell(Value value) {
        String bare = value.accept(text);
        return isText(value) ? defused(bare) : bare;
    }

    private static boolean isText(Value value) {
        return value instanceof Value.Text || value instanceof Value.Identifier || value instanceof Value.Phrase;
    }

    /** Also behind a line break, where a careless reader begins a cell; and without controls that steer terminals. */
    private static String defused(String cell) {
        var defused = new StringBuilder(cell.length() + 1);
        boolean start = true;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (start && FORMULA_STARTS.indexOf(c) >= 0) {
                defused.append('\'');
            }
            start = c == '\n' || c == '\r';
            defused.append(Character.isISOControl(c) && c != '\t' && !start ? '\uFFFD' : c);
        }
        return defused.toString();
    }

    private void record(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(quoted(cells.get(i)));
        }
        out.write("\r\n");
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
