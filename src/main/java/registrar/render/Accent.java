package registrar.render;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Pattern;
import registrar.report.Issuer;

/**
 * The issuer's colour, or ink where it is too pale to be read on white or to carry white text.
 *
 * @param colour as {@code #rrggbb}
 * @param pale true when the issuer's own colour was not accepted
 */
public record Accent(String colour, boolean pale) {
    private static final Pattern HEX = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final String INK = "#15181C";
    private static final double READABLE = 4.5;

    public Accent {
        requireNonNull(colour);
    }

    /** Empty when the issuer has no colour of its own: then each design keeps its own. */
    public static Optional<Accent> of(Issuer issuer) {
        return issuer.accent().map(colour -> readable(colour) ? new Accent(colour, false) : new Accent(INK, true));
    }

    private static boolean readable(String colour) {
        return HEX.matcher(colour).matches() && 1.05 / (luminance(colour) + 0.05) >= READABLE;
    }

    /** Relative luminance as WCAG 2 defines it. */
    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
