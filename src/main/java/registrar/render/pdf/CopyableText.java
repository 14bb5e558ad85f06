package registrar.render.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Lets joined Arabic letters be copied and searched as the letters they are: drawing uses code points for each form of a
 * letter, which no reader types.
 */
final class CopyableText {
    private static final Pattern RANGE = Pattern.compile("<([0-9A-F]{4})>\\s*<([0-9A-F]{4})>\\s*<([0-9A-F]{4})>");
    private static final Pattern SECTIONS = Pattern.compile("(?s)\\d+ beginbfrange.*?endbfrange\\s*");
    private static final int MOST_LINES = 100;

    private CopyableText() {}

    /** Rewrites the table from glyphs to letters of a font that is already cut down to the letters in use. */
    static void repair(PDType0Font font) throws IOException {
        COSBase base = font.getCOSObject().getDictionaryObject(COSName.TO_UNICODE);
        if (base instanceof COSStream stream) {
            String table = stream.toTextString();
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(rewritten(table).getBytes(ISO_8859_1));
            }
        }
    }

    static String rewritten(String table) {
        var lines = new ArrayList<String>();
        Matcher range = RANGE.matcher(table);
        while (range.find()) {
            int first = Integer.parseInt(range.group(1), 16);
            int last = Integer.parseInt(range.group(2), 16);
            int letter = Integer.parseInt(range.group(3), 16);
            for (int glyph = first; glyph <= last; glyph++) {
                lines.add(String.format(Locale.ROOT, "<%04X> <%s>", glyph, plain(letter + glyph - first)));
            }
        }
        Matcher sections = SECTIONS.matcher(table);
        if (lines.isEmpty() || !sections.find()) {
            return table;
        }
        int start = sections.start();
        int end = sections.end();
        while (sections.find()) {
            end = sections.end();
        }
        return table.substring(0, start) + blocks(lines) + table.substring(end);
    }

    private static String blocks(List<String> lines) {
        var blocks = new StringBuilder();
        for (int at = 0; at < lines.size(); at += MOST_LINES) {
            var block = lines.subList(at, Math.min(lines.size(), at + MOST_LINES));
            blocks.append(block.size()).append(" beginbfchar\n");
            block.forEach(line -> blocks.append(line).append('\n'));
            blocks.append("endbfchar\n");
        }
        return blocks.toString();
    }

    /** The letters behind a form, in UTF-16 as hex digits. */
    private static String plain(int letter) {
        var hex = new StringBuilder();
        Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC)
                .chars()
                .forEach(unit -> hex.append(String.format(Locale.ROOT, "%04X", unit)));
        return hex.toString();
    }
}
