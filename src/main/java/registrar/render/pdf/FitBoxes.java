package registrar.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import registrar.failure.Failure;
import registrar.failure.FailureReason;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.render.UnfitException;

/**
 * Sets the texts of fit boxes. An element with {@code data-fit="225mm 73mm"} is a box; of its children those with {@code
 * data-fit-text="40/46 28/33 2"} and {@code data-font="EB Garamond 500"} shrink and wrap, the others keep the height that
 * {@code data-height} gives. {@code data-space} is the room above and below at full size; it follows the size.
 */
final class FitBoxes {
    private final Document page;
    private final FontChoice choice;
    private final List<String> shrunk = new ArrayList<>();

    FitBoxes(Document page, FontChoice choice) {
        this.page = page;
        this.choice = choice;
    }

    /** The texts a person should look at. */
    List<String> shrunk() {
        return shrunk;
    }

    /** @throws UnfitException when the texts do not fit even at their smallest */
    void apply() throws UnfitException, StoppedException {
        for (Element box : with(page.getDocumentElement(), "data-fit")) {
            fill(box);
        }
    }

    private void fill(Element box) throws UnfitException, StoppedException {
        double[] size = Lengths.all(box.getAttribute("data-fit"), 2);
        double fixed = 0;
        for (Element child : with(box, "data-height")) {
            fixed += Lengths.all(child.getAttribute("data-height"), 1)[0];
        }
        var texts = new ArrayList<FitText>();
        for (Element child : with(box, "data-fit-text")) {
            texts.add(FitText.of(child, choice, size[0]));
        }
        choose(texts, size[1] - fixed);
        for (FitText text : texts) {
            text.set();
            if (text.shrunk()) {
                shrunk.add(text.text());
            }
        }
    }

    /** The least shrinking of all texts together; where two ways are equal the first text, the name, stays larger. */
    private static void choose(List<FitText> texts, double height) throws UnfitException {
        int most = texts.stream().mapToInt(text -> text.ways() - 1).sum();
        for (int steps = 0; steps <= most; steps++) {
            if (choose(texts, 0, steps, height)) {
                return;
            }
        }
        String lengths = texts.stream()
                .map(text -> Integer.toString(text.text().length()))
                .reduce((a, b) -> a + " and " + b)
                .orElse("0");
        throw new UnfitException(new Failure(
                FailureReason.TEXT_DOES_NOT_FIT,
                "Expected texts that fit the design at its smallest type, found texts of " + lengths
                        + " letters. Shorten the name or title at the source, or choose a design with more room."));
    }

    private static boolean choose(List<FitText> texts, int index, int steps, double height) {
        if (index == texts.size()) {
            return steps == 0 && height >= 0;
        }
        FitText text = texts.get(index);
        for (int step = 0; step <= steps && step < text.ways(); step++) {
            text.choose(step);
            if (choose(texts, index + 1, steps - step, height - text.height())) {
                return true;
            }
        }
        return false;
    }

    private static List<Element> with(Element root, String attribute) {
        var found = new ArrayList<Element>();
        for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                if (element.hasAttribute(attribute)) {
                    found.add(element);
                }
                found.addAll(with(element, attribute));
            }
        }
        return found;
    }

    /** Lengths as templates write them, in points. */
    static final class Lengths {
        /** Larger than any paper, and a bound of the sizes that are tried. */
        private static final double MOST = 5000;

        private Lengths() {}

        static double[] all(String text, int count) throws StoppedException {
            String[] parts = text.strip().split("[ /]+");
            double[] lengths = new double[count];
            try {
                for (int i = 0; i < count; i++) {
                    String part = parts[i].toLowerCase(Locale.ROOT);
                    double number = Double.parseDouble(part.replaceAll("(mm|pt)$", ""));
                    if (!(number >= 0 && number <= MOST)) {
                        throw new NumberFormatException("Not a length");
                    }
                    lengths[i] = part.endsWith("mm") ? number * 72 / 25.4 : number;
                }
                return lengths;
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw new StoppedException(
                        StopReason.SETTINGS,
                        "Expected " + count + " lengths up to " + (int) MOST
                                + " such as 40pt or 73mm in a fit box of the template, found \"" + text + "\".",
                        e);
            }
        }
    }
}
