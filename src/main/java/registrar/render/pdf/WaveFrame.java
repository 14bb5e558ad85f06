package registrar.render.pdf;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * A frame of sixteen fine sine lines between rules with round corners. Straight parts are whole waves of about 10.8 mm,
 * each corner two waves on an arc. Lengths in mm.
 */
final class WaveFrame {
    private static final double MM = 72 / 25.4;
    private static final int LINES = 16;
    private static final int STEPS = 8;
    private static final double WAVE = 10.8;
    private static final double INSET = 16.2;
    private static final double SWING = 3.4;
    private static final double ARC = 13;

    private final PDDocument pdf;
    private final PDPageContentStream canvas;
    private final double width;
    private final double height;

    /** @param width and {@code height} of the page in points */
    WaveFrame(PDDocument pdf, PDPageContentStream canvas, double width, double height) {
        this.pdf = pdf;
        this.canvas = canvas;
        this.width = width / MM;
        this.height = height / MM;
    }

    void draw(Color colour) throws IOException {
        canvas.transform(Matrix.getScaleInstance((float) MM, (float) MM));
        canvas.setStrokingColor(colour);
        rule(10.6, 18.6, 0.5);
        rule(11.9, 17.3, 0.18);
        rule(20.5, 8.7, 0.18);
        double across = width - 2 * (INSET + ARC);
        double up = height - 2 * (INSET + ARC);
        PDFormXObject wave = tile(colour, STEPS, 1, WaveFrame::straight);
        PDFormXObject corner = tile(colour, 2 * STEPS, 2, WaveFrame::corner);
        side(INSET + ARC, INSET, 0, across, wave, corner);
        side(width - INSET, INSET + ARC, 90, up, wave, corner);
        side(width - INSET - ARC, height - INSET, 180, across, wave, corner);
        side(INSET, height - INSET - ARC, 270, up, wave, corner);
    }

    /** One straight side and the corner at its end, from a point on, turned by this many degrees. */
    private void side(double x, double y, int turned, double length, PDFormXObject wave, PDFormXObject corner)
            throws IOException {
        canvas.saveGraphicsState();
        canvas.transform(Matrix.getTranslateInstance((float) x, (float) y));
        canvas.transform(Matrix.getRotateInstance(Math.toRadians(turned), 0, 0));
        int waves = (int) Math.round(length / WAVE);
        for (int i = 0; i < waves; i++) {
            canvas.saveGraphicsState();
            canvas.transform(new Matrix((float) (length / waves / WAVE), 0, 0, 1, (float) (i * length / waves), 0));
            canvas.drawForm(wave);
            canvas.restoreGraphicsState();
        }
        canvas.transform(Matrix.getTranslateInstance((float) length, 0));
        canvas.drawForm(corner);
        canvas.restoreGraphicsState();
    }

    /** All lines over some waves as one drawing, to be placed again and again. */
    private PDFormXObject tile(Color colour, int steps, double waves, Swung track) throws IOException {
        var form = new PDFormXObject(pdf);
        form.setResources(new PDResources());
        form.setBBox(new PDRectangle(-1, -1 - (float) SWING, 40, 40));
        try (var tile = new PDFormContentStream(form)) {
            tile.setStrokingColor(colour);
            tile.setLineWidth(0.1f);
            for (int line = 0; line < LINES; line++) {
                double phase = line % 2 * Math.PI / 2;
                double swing = SWING * (1 - 2.0 * (line / 2) / (LINES / 2 - 1));
                curve(tile, steps, waves, (t, at) -> track.at(t, swing, phase, at));
            }
            tile.stroke();
        }
        return form;
    }

    private static void straight(double wave, double swing, double phase, double[] at) {
        at[0] = wave * WAVE;
        at[1] = swing * Math.sin(2 * Math.PI * wave + phase);
    }

    /** Positive swing points into the page, which is towards the middle of the arc. */
    private static void corner(double wave, double swing, double phase, double[] at) {
        double angle = -Math.PI / 2 + wave / 2 * Math.PI / 2;
        double radius = ARC - swing * Math.sin(2 * Math.PI * wave + phase);
        at[0] = radius * Math.cos(angle);
        at[1] = ARC + radius * Math.sin(angle);
    }

    private interface Swung {
        void at(double wave, double swing, double phase, double[] point);
    }

    private interface Track {
        void at(double t, double[] point);
    }

    /** A smooth curve through points of the track, its tangents taken from the track itself. */
    private static void curve(PDFormContentStream tile, int steps, double waves, Track track) throws IOException {
        double step = waves / steps;
        double[] start = new double[4];
        double[] end = new double[4];
        sample(track, 0, step, start);
        tile.moveTo((float) start[0], (float) start[1]);
        for (int i = 1; i <= steps; i++) {
            sample(track, i * step, step, end);
            tile.curveTo(
                    (float) (start[0] + start[2]),
                    (float) (start[1] + start[3]),
                    (float) (end[0] - end[2]),
                    (float) (end[1] - end[3]),
                    (float) end[0],
                    (float) end[1]);
            double[] swap = start;
            start = end;
            end = swap;
        }
    }

    /** A point and a third of the way its tangent goes in one step. */
    private static void sample(Track track, double t, double step, double[] out) {
        double small = 1e-4;
        double[] before = new double[2];
        double[] after = new double[2];
        double[] at = new double[2];
        track.at(t - small, before);
        track.at(t + small, after);
        track.at(t, at);
        out[0] = at[0];
        out[1] = at[1];
        out[2] = (after[0] - before[0]) / (2 * small) * step / 3;
        out[3] = (after[1] - before[1]) / (2 * small) * step / 3;
    }

    private void rule(double inset, double radius, double thick) throws IOException {
        float x = (float) inset;
        float right = (float) (width - inset);
        float top = (float) (height - inset);
        float r = (float) radius;
        float k = r * 0.4477f;
        canvas.setLineWidth((float) thick);
        canvas.moveTo(x + r, x);
        canvas.lineTo(right - r, x);
        canvas.curveTo(right - k, x, right, x + k, right, x + r);
        canvas.lineTo(right, top - r);
        canvas.curveTo(right, top - k, right - k, top, right - r, top);
        canvas.lineTo(x + r, top);
        canvas.curveTo(x + k, top, x, top - k, x, top - r);
        canvas.lineTo(x, x + r);
        canvas.curveTo(x, x + k, x + k, x, x + r, x);
        canvas.closePath();
        canvas.stroke();
    }
}
