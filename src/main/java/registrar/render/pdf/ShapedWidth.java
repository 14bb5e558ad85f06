package registrar.render.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.ttf.gsub.GsubWorker;
import org.apache.fontbox.ttf.gsub.GsubWorkerFactory;

/**
 * The width of text whose letters the font's own rules join, as PDFBox draws it. The engine measures the letters one by
 * one and would leave a gap behind them.
 */
final class ShapedWidth {
    private ShapedWidth() {}

    /** How much wider the single letters are than what is drawn, in thousandths of the type size. */
    static double excess(Typeface face, String text) {
        try {
            TrueTypeFont font = ParsedFonts.ofThread().font(face);
            double excess = 0;
            for (String word : text.split(" ")) {
                excess += excess(font, word);
            }
            return excess * 1000 / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double excess(TrueTypeFont font, String word) throws IOException {
        var letters = font.getUnicodeCmapLookup();
        List<Integer> single =
                word.codePoints().map(letters::getGlyphId).boxed().toList();
        GsubWorker rules = new GsubWorkerFactory().getGsubWorker(letters, font.getGsubData());
        return width(font, single) - width(font, rules.applyTransforms(single));
    }

    private static double width(TrueTypeFont font, List<Integer> glyphs) throws IOException {
        double width = 0;
        for (int glyph : glyphs) {
            width += font.getAdvanceWidth(glyph);
        }
        return width;
    }
}
