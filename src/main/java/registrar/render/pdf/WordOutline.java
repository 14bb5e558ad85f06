package registrar.render.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** A word as shapes, not as text. */
final class WordOutline {
    private final Path2D shape = new Path2D.Double();

    private WordOutline() {}

    static WordOutline of(String word) throws IOException {
        var outline = new WordOutline();
        TrueTypeFont font = ParsedFonts.ofThread().font(Typefaces.nearest(Typefaces.SANS, 600));
        double pen = 0;
        for (int point : word.codePoints().toArray()) {
            int glyph = font.getUnicodeCmapLookup().getGlyphId(point);
            var letter = font.getGlyph().getGlyph(glyph);
            if (letter != null) {
                outline.shape.append(
                        letter.getPath().getPathIterator(AffineTransform.getTranslateInstance(pen, 0)), false);
            }
            pen += font.getAdvanceWidth(glyph) * 1.04;
        }
        return outline;
    }

    double width() {
        return shape.getBounds2D().getMaxX();
    }

    double height() {
        return shape.getBounds2D().getMaxY();
    }

    /** Adds the outline to the current path. TrueType curves are quadratic, PDF knows cubic ones. */
    void draw(PDPageContentStream canvas) throws IOException {
        float[] at = new float[6];
        float x = 0;
        float y = 0;
        for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> canvas.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> canvas.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO ->
                    canvas.curveTo(
                            x + (at[0] - x) * 2 / 3,
                            y + (at[1] - y) * 2 / 3,
                            at[2] + (at[0] - at[2]) * 2 / 3,
                            at[3] + (at[1] - at[3]) * 2 / 3,
                            at[2],
                            at[3]);
                case PathIterator.SEG_CUBICTO -> canvas.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> canvas.closePath();
            }
            int last = kind == PathIterator.SEG_QUADTO ? 2 : kind == PathIterator.SEG_CUBICTO ? 4 : 0;
            if (kind != PathIterator.SEG_CLOSE) {
                x = at[last];
                y = at[last + 1];
            }
        }
    }
}
