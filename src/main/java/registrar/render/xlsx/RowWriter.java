package registrar.render.xlsx;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;

/** Rows of a sheet as XML, straight to the stream: nothing is kept. */
final class RowWriter {
    private final Writer out;
    private final Looks looks;
    private final List<String> letters;
    private final StringBuilder line = new StringBuilder(4096);

    RowWriter(OutputStream out, Looks looks, int columns) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        this.looks = looks;
        this.letters = IntStream.range(0, columns)
                .mapToObj(CellReference::convertNumToColString)
                .toList();
    }

    /**
     * @param number of the row, 1 is the first
     */
    void row(int number, double height, List<Cell> cells) throws IOException {
        line.setLength(0);
        line.append("<row r=\"").append(number).append("\" ht=\"").append(height);
        line.append("\" customHeight=\"1\">");
        for (int column = 0; column < cells.size(); column++) {
            cell(column, number, cells.get(column));
        }
        out.append(line.append("</row>"));
    }

    /** Hands everything to the stream, which stays open. */
    void flush() throws IOException {
        out.flush();
    }

    private void cell(int column, int row, Cell cell) {
        line.append("<c r=\"").append(letters.get(column)).append(row);
        line.append("\" s=\"").append(looks.index(cell.look())).append('"');
        switch (cell.holds()) {
            case NOTHING -> line.append("/>");
            case NUMBER -> line.append("><v>").append(cell.content()).append("</v></c>");
            case TEXT -> {
                line.append(" t=\"inlineStr\"><is><t");
                line.append(spaced(cell.content()) ? " xml:space=\"preserve\">" : ">");
                escape(CellText.encoded(cell.content()));
                line.append("</t></is></c>");
            }
        }
    }

    /** Readers strip white space at the ends unless told otherwise. */
    private static boolean spaced(String text) {
        return !text.isEmpty() && (text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ');
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> line.append("&amp;");
                case '<' -> line.append("&lt;");
                case '>' -> line.append("&gt;");
                default -> line.append(c);
            }
        }
    }
}
