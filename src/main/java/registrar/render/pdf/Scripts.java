package registrar.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Gives every stretch of text in another script an element of its own that names its font, so that a page's rows stay
 * where they are and only the fonts that are needed are loaded.
 */
final class Scripts {
    private static final Set<String> UNSEEN = Set.of("title", "style", "script");

    private final Document page;
    private final TextRuns runs;
    private final Set<String> families = new TreeSet<>();
    private boolean rightToLeft;

    Scripts(Document page, TextRuns runs) {
        this.page = page;
        this.runs = runs;
    }

    void apply() {
        var texts = new ArrayList<Node>();
        collect(page.getDocumentElement(), texts);
        texts.forEach(this::apply);
    }

    /** True when some text reads from right to left. */
    boolean rightToLeft() {
        return rightToLeft;
    }

    /** The fonts named by the elements added. */
    Set<String> families() {
        return families;
    }

    private static void collect(Node node, List<Node> texts) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE && !child.getNodeValue().isBlank()) {
                texts.add(child);
            } else if (child.getNodeType() == Node.ELEMENT_NODE && !UNSEEN.contains(child.getNodeName())) {
                collect(child, texts);
            }
        }
    }

    private void apply(Node node) {
        String text = node.getNodeValue();
        rightToLeft |= text.codePoints().anyMatch(Scripts::rightToLeft);
        List<TextRuns.Run> cut = runs.of(text);
        if (cut.size() == 1 && cut.get(0).family().isEmpty()) {
            node.setNodeValue(cut.get(0).text());
            return;
        }
        Node parent = node.getParentNode();
        cut.forEach(run -> parent.insertBefore(drawn(run), node));
        parent.removeChild(node);
    }

    private Node drawn(TextRuns.Run run) {
        if (run.family().isEmpty()) {
            return page.createTextNode(run.text());
        }
        families.add(run.family().get());
        Element span = page.createElement("span");
        span.setAttribute("class", "script");
        span.setAttribute(
                "style",
                "font-family: \"" + run.family().get() + "\"; font-size: "
                        + size(run.family().get()));
        span.appendChild(page.createTextNode(run.text()));
        return span;
    }

    /** Arabic letters look small and ideographs large beside Latin ones of the same size. */
    static String size(String family) {
        return percent(family) + "%";
    }

    static int percent(String family) {
        if (family.endsWith("Arabic")) {
            return 110;
        }
        return family.endsWith(" JP") || family.endsWith(" SC") || family.endsWith(" KR") ? 90 : 100;
    }

    private static boolean rightToLeft(int point) {
        byte direction = Character.getDirectionality(point);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
