package registrar.render.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import registrar.document.Document;
import registrar.render.Templates;
import registrar.report.Edition;
import registrar.testing.Documents;

/** Draws a document and reads it again. */
final class PdfText {
    private PdfText() {}

    static byte[] bytes(Templates templates, Document document, Edition edition) throws IOException {
        var out = new ByteArrayOutputStream();
        new PdfRenderer(templates).render(document, edition, out);
        return out.toByteArray();
    }

    static byte[] bytes(Document document) throws IOException {
        return bytes(Templates.builtIn(), document, Documents.edition());
    }

    static String of(byte[] pdf) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(read);
        }
    }

    /** The right edge of the rightmost letter, in points. */
    static double rightmost(PDDocument pdf) throws IOException {
        double[] edge = {0};
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                edge[0] = Math.max(edge[0], letter.getX() + letter.getWidth());
            }
        }.getText(pdf);
        return edge[0];
    }
}
