package registrar.render.pdf;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontGroup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Our fonts inside one PDF: each embedded when first used, only the letters in use. */
final class Fonts {
    private final PDDocument pdf;
    private final Map<Typeface, PDType0Font> embedded = new LinkedHashMap<>();

    Fonts(PDDocument pdf) {
        this.pdf = pdf;
    }

    /** Source Sans stands behind all others: text in a family that is none of ours is still printed. */
    void offer(PdfBoxFontResolver resolver, Iterable<String> families) {
        families.forEach(family -> offer(resolver, family, FontGroup.MAIN));
        offer(resolver, Typefaces.SANS, FontGroup.FINAL_FALLBACK);
    }

    private void offer(PdfBoxFontResolver resolver, String family, FontGroup group) {
        for (Typeface face : Typefaces.family(family)) {
            resolver.addFont(
                    new Supplier(face),
                    face.family(),
                    face.weight(),
                    face.italic() ? IdentValue.ITALIC : IdentValue.NORMAL,
                    true,
                    group);
        }
    }

    /** Cuts the fonts down to the letters in use; to be called once, before the file is written. */
    void finish() throws IOException {
        for (Map.Entry<Typeface, PDType0Font> entry : embedded.entrySet()) {
            entry.getValue().subset();
            if (entry.getKey().family().endsWith("Arabic")) {
                CopyableText.repair(entry.getValue());
            }
        }
    }

    private PDType0Font embed(Typeface face) {
        try {
            return PDType0Font.load(pdf, ParsedFonts.ofThread().font(face), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Supplier extends PDFontSupplier {
        private final Typeface face;

        Supplier(Typeface face) {
            super(null);
            this.face = face;
        }

        @Override
        public PDFont supply() {
            return embedded.computeIfAbsent(face, Fonts.this::embed);
        }
    }
}
