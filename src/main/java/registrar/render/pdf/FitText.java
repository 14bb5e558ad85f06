package registrar.render.pdf;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

/** One text of a fit box and the way chosen to set it. */
final class FitText {
    private static final Pattern FONT = Pattern.compile("(.+) ([1-9]00)");

    private static final int MOST_LINES = 20;

    private final Element element;
    private final String text;
    private final Fit fit;
    private final double[] space;
    private final double tall;
    private final List<Fit.Set> ways;
    private Fit.Set chosen;

    private FitText(Element element, Fit fit, double[] space, double tall, List<Fit.Set> ways) {
        this.element = element;
        this.text = element.getTextContent().strip();
        this.fit = fit;
        this.space = space;
        this.tall = tall;
        this.ways = ways;
    }

    static FitText of(Element element, FontChoice choice, double width) throws StoppedException {
        double[] sizes = FitBoxes.Lengths.all(element.getAttribute("data-fit-text"), 5);
        double[] space = FitBoxes.Lengths.all(element.getAttribute("data-space"), 2);
        var fit = new Fit(sizes[0], sizes[1], sizes[2], sizes[3], (int) Math.min(sizes[4], MOST_LINES));
        String text = element.getTextContent().strip();
        var face = face(element.getAttribute("data-font"));
        var measure = new TextWidth(choice, face);
        // Arabic script stands taller and hangs lower than the lines are spaced for
        double tall =
                text.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.ARABIC)
                        ? 1.2
                        : 1;
        return new FitText(element, fit, space, tall, fit.ways(new Breaks(text, measure::of), width));
    }

    private static Typeface face(String font) throws StoppedException {
        Matcher named = FONT.matcher(font);
        if (!named.matches()) {
            throw new StoppedException(
                    StopReason.SETTINGS,
                    "Expected a family and weight such as \"EB Garamond 500\" as data-font of a fit box of the template,"
                            + " found \"" + font + "\".");
        }
        return Typefaces.nearest(named.group(1), Integer.parseInt(named.group(2)));
    }

    String text() {
        return text;
    }

    int ways() {
        return ways.size();
    }

    void choose(int way) {
        chosen = ways.get(way);
    }

    /** In points, with the room above and below. */
    double height() {
        return chosen.lines().size() * chosen.leading() * tall + (space[0] + space[1]) * scale();
    }

    boolean shrunk() {
        return fit.shrunk(chosen);
    }

    private double scale() {
        return chosen.size() / fit.full();
    }

    void set() {
        element.setTextContent("");
        for (int i = 0; i < chosen.lines().size(); i++) {
            if (i > 0) {
                element.appendChild(element.getOwnerDocument().createElement("br"));
            }
            element.appendChild(
                    element.getOwnerDocument().createTextNode(chosen.lines().get(i)));
        }
        element.setAttribute(
                "style",
                String.format(
                        Locale.ROOT,
                        "white-space: nowrap; font-size: %.2fpt; line-height: %.2fpt; padding-top: %.2fpt; padding-bottom: %.2fpt",
                        chosen.size(),
                        chosen.leading() * tall,
                        space[0] * scale(),
                        space[1] * scale()));
    }
}
