package registrar.render.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Fonts parsed when first needed, once a thread: a parsed font is not for two threads at once. */
final class ParsedFonts {
    private static final ThreadLocal<ParsedFonts> OF_THREAD = ThreadLocal.withInitial(ParsedFonts::new);

    /** Here glyphs are joined and reordered by the font's own rules; elsewhere these rules only lose letters on copying. */
    private static final Set<String> SHAPED = Set.of("Noto Sans Devanagari", "Noto Sans Bengali");

    private final Map<Typeface, TrueTypeFont> fonts = new HashMap<>();
    private final Map<Typeface, CmapLookup> letters = new HashMap<>();

    private ParsedFonts() {}

    static ParsedFonts ofThread() {
        return OF_THREAD.get();
    }

    static boolean shaped(String family) {
        return SHAPED.contains(family);
    }

    TrueTypeFont font(Typeface face) {
        return fonts.computeIfAbsent(face, ParsedFonts::parse);
    }

    /** True when the font has a glyph for this letter. */
    boolean has(Typeface face, int point) {
        return lookup(face).getGlyphId(point) != 0;
    }

    /** How far the letter moves the pen, in thousandths of the type size; 0 when the font lacks it. */
    double advance(Typeface face, int point) {
        try {
            int glyph = lookup(face).getGlyphId(point);
            return glyph == 0
                    ? 0
                    : font(face).getAdvanceWidth(glyph) * 1000.0 / font(face).getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CmapLookup lookup(Typeface face) {
        return letters.computeIfAbsent(face, this::readLookup);
    }

    private CmapLookup readLookup(Typeface face) {
        try {
            return font(face).getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont parse(Typeface face) {
        try (InputStream in = ParsedFonts.class.getResourceAsStream("/fonts/" + face.file() + ".ttf")) {
            if (in == null) {
                throw new IllegalStateException("The font " + face.file() + " is missing from the program");
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            font.setEnableGsub(SHAPED.contains(face.family()));
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
