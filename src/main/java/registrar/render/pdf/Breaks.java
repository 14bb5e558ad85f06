package registrar.render.pdf;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** A text and where its lines may end: at spaces and between ideographs, never at a hyphen, never after a particle. */
final class Breaks {
    private static final Set<String> PARTICLES = Set.of(
            "von", "vom", "zu", "zum", "zur", "van", "der", "den", "de", "del", "della", "di", "da", "das", "do", "dos",
            "du", "des", "la", "le", "el", "al", "bin", "bint", "ibn", "ben", "ter", "ten", "af", "av");

    /** @param widest of the lines, at type size 1000 */
    record Balanced(List<String> lines, double widest) {
        Balanced {
            lines = List.copyOf(lines);
        }
    }

    private final List<String> pieces;
    private final ToDoubleFunction<String> width;

    /** @param width how wide a text is at type size 1000 */
    Breaks(String text, ToDoubleFunction<String> width) {
        this.pieces = pieces(text.strip());
        this.width = width;
    }

    /** Pieces that stay whole; those that a space follows end with it. */
    private static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        int start = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            if (next == text.length()) {
                break;
            }
            boolean space = point == ' ' && !particle(text.substring(start, at));
            if (space || ideograph(point) && ideograph(text.codePointAt(next))) {
                pieces.add(text.substring(start, next));
                start = next;
            }
            at = next;
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    private static boolean particle(String piece) {
        String word = piece.substring(piece.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return PARTICLES.contains(word);
    }

    private static boolean ideograph(int point) {
        return switch (UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }

    /** How wide all of it would be on a single line. */
    double whole() {
        return width.applyAsDouble(line(0, pieces.size()));
    }

    /** The text on this many lines of nearly equal length; on fewer when it has not that many pieces. */
    Balanced into(int lines) {
        int count = Math.min(lines, pieces.size());
        double[][] best = new double[count + 1][pieces.size() + 1];
        int[][] from = new int[count + 1][pieces.size() + 1];
        for (double[] row : best) {
            Arrays.fill(row, Double.MAX_VALUE);
        }
        best[0][0] = 0;
        for (int line = 1; line <= count; line++) {
            for (int end = line; end <= pieces.size(); end++) {
                for (int start = line - 1; start < end; start++) {
                    double widest = Math.max(best[line - 1][start], width.applyAsDouble(line(start, end)));
                    if (widest < best[line][end]) {
                        best[line][end] = widest;
                        from[line][end] = start;
                    }
                }
            }
        }
        return new Balanced(lines(from, count), best[count][pieces.size()]);
    }

    private List<String> lines(int[][] from, int count) {
        var lines = new ArrayList<String>();
        int end = pieces.size();
        for (int line = count; line > 0; line--) {
            lines.add(0, line(from[line][end], end));
            end = from[line][end];
        }
        return lines;
    }

    private String line(int start, int end) {
        return String.join("", pieces.subList(start, end)).strip();
    }
}
