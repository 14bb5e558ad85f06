package registrar.render.pdf;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.util.Matrix;
import org.w3c.dom.Element;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

/**
 * What lies behind the text of every page: a word along the diagonal ({@code data-behind} of the body) and a frame of fine
 * waves ({@code data-frame}, its colour). Drawn as outlines and marked as decoration, so that it is neither read aloud nor
 * copied.
 */
final class Ornaments {
    private static final Color PALE = new Color(0xED, 0xEE, 0xF0);

    private static final double MARGIN = 18 * 72 / 25.4;

    private final String word;
    private final String frame;

    private Ornaments(String word, String frame) {
        this.word = word;
        this.frame = frame;
    }

    static Ornaments of(Element root) {
        var body = (Element) root.getElementsByTagName("body").item(0);
        return body == null
                ? new Ornaments("", "")
                : new Ornaments(body.getAttribute("data-behind"), body.getAttribute("data-frame"));
    }

    void draw(PDDocument pdf) throws IOException {
        if (word.isEmpty() && frame.isEmpty()) {
            return;
        }
        for (PDPage page : pdf.getPages()) {
            try (var canvas = new PDPageContentStream(pdf, page, AppendMode.PREPEND, true)) {
                canvas.beginMarkedContent(COSName.ARTIFACT);
                canvas.saveGraphicsState();
                draw(pdf, canvas, page);
                canvas.restoreGraphicsState();
                canvas.endMarkedContent();
            }
        }
    }

    private void draw(PDDocument pdf, PDPageContentStream canvas, PDPage page) throws IOException {
        float width = page.getMediaBox().getWidth();
        float height = page.getMediaBox().getHeight();
        if (!word.isEmpty()) {
            drawWord(canvas, width, height);
        }
        if (!frame.isEmpty()) {
            new WaveFrame(pdf, canvas, width, height).draw(colour());
        }
    }

    private Color colour() throws StoppedException {
        try {
            return Color.decode(frame);
        } catch (NumberFormatException other) {
            throw new StoppedException(
                    StopReason.SETTINGS,
                    "Expected a colour such as #1d4f86 as data-frame of the template, found \"" + frame + "\".",
                    other);
        }
    }

    /** The word turned onto the diagonal, as large as the margins allow. */
    private void drawWord(PDPageContentStream canvas, double width, double height) throws IOException {
        var outline = WordOutline.of(word);
        double angle = Math.atan2(height, width);
        double across = outline.width() * Math.cos(angle) + outline.height() * Math.sin(angle);
        double up = outline.width() * Math.sin(angle) + outline.height() * Math.cos(angle);
        double scale = Math.min((width - 2 * MARGIN) / across, (height - 2 * MARGIN) / up);
        var place = AffineTransform.getTranslateInstance(width / 2, height / 2);
        place.rotate(angle);
        place.scale(scale, scale);
        place.translate(-outline.width() / 2, -outline.height() / 2);
        canvas.transform(new Matrix(place));
        canvas.setNonStrokingColor(PALE);
        outline.draw(canvas);
        canvas.fill();
    }
}
