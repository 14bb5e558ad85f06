package registrar.render.pdf;

import java.awt.Color;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
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

    private final PDPageContentStream canvas;
    private final double width;
    private final double height;

    /** @param width and {@code height} of the page in points */
    WaveFrame(PDPageContentStream canvas, double width, double height) {
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
        canvas.setLineWidth(0.1f);
        double across = width - 2 * (INSET + ARC);
        double up = height - 2 * (INSET + ARC);
        side(INSET + ARC, INSET, 0, across);
        side(width - INSET, INSET + ARC, 90, up);
        side(width - INSET - ARC, height - INSET, 180, across);
        side(INSET, height - INSET - ARC, 270, up);
    }

    /** One straight side and the corner at its end, from a point on, turned by this many degrees. */
    private void side(double x, double y, int turned, double length) throws IOException {
        canvas.saveGraphicsState();
        canvas.transform(Matrix.getTranslateInstance((float) x, (float) y));
        canvas.transform(Matrix.getRotateInstance(Math.toRadians(turned), 0, 0));
        int waves = (int) Math.round(length / WAVE);
        for (int line = 0; line < LINES; line++) {
            double phase = line % 2 * Math.PI / 2;
            double swing = SWING * (1 - 2.0 * (line / 2) / (LINES / 2 - 1));
            curve(waves * STEPS, 0, waves, (t, at) -> straight(t, phase, swing, length / waves, at));
            curve(2 * STEPS, 0, 2, (t, at) -> corner(t, phase, swing, length, at));
        }
        canvas.stroke();
        canvas.restoreGraphicsState();
    }

    private static void straight(double wave, double phase, double swing, double length, double[] at) {
        at[0] = wave * length;
        at[1] = swing * Math.sin(2 * Math.PI * wave + phase);
    }

    /** Positive swing points into the page, which is towards the middle of the arc. */
    private static void corner(double wave, double phase, double swing, double start, double[] at) {
        double angle = -Math.PI / 2 + wave / 2 * Math.PI / 2;
        double radius = ARC - swing * Math.sin(2 * Math.PI * wave + phase);
        at[0] = start + radius * Math.cos(angle);
        at[1] = ARC + radius * Math.sin(angle);
    }

    private interface Track {
        void at(double t, double[] point);
    }

    /** A smooth curve through points of the track, its tangents taken from the track itself. */
    private void curve(int steps, double from, double to, Track track) throws IOException {
        double step = (to - from) / steps;
        double[] start = new double[4];
        double[] end = new double[4];
        sample(track, from, step, start);
        canvas.moveTo((float) start[0], (float) start[1]);
        for (int i = 1; i <= steps; i++) {
            sample(track, from + i * step, step, end);
            canvas.curveTo(
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
