package registrar.render.pdf;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * How a text may shrink and wrap to fit: one line from full size down to three quarters of it, else two lines from full
 * size down to the floor, and so on. Fewer lines come before larger type.
 *
 * @param full type size in points, and {@code floor} the smallest permitted
 * @param fullLeading line height in points at full size, and {@code floorLeading} at the floor
 */
record Fit(double full, double fullLeading, double floor, double floorLeading, int mostLines) {
    /** One way to set a text. */
    record Set(List<String> lines, double size, double leading) {
        Set {
            lines = List.copyOf(lines);
        }
    }

    /** All ways that fit the width, the preferred one first; empty when none does. */
    List<Set> ways(Breaks text, double width) {
        requireNonNull(text);
        var ways = new ArrayList<Set>();
        // balancing takes time that grows with the square of the words; a text beyond all lines needs none
        if (text.whole() * floor / 1000 > width * (mostLines + 1)) {
            return ways;
        }
        for (int lines = 1; lines <= mostLines; lines++) {
            Breaks.Balanced balanced = text.into(lines);
            double smallest = lines == 1 ? Math.max(floor, full * 0.75) : floor;
            for (double size = full; size >= smallest - 0.001; size -= 1) {
                if (balanced.lines().size() == lines && balanced.widest() * size / 1000 <= width) {
                    ways.add(new Set(balanced.lines(), size, leading(size)));
                }
            }
        }
        return ways;
    }

    /** True when a person should look at the page: small, or on more than two lines. */
    boolean shrunk(Set set) {
        return set.size() < full * 0.75 - 0.001 || set.lines().size() > 2;
    }

    private double leading(double size) {
        double share = full == floor ? 1 : (size - floor) / (full - floor);
        return floorLeading + share * (fullLeading - floorLeading);
    }
}
