package registrar.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    private static final double TABLE_TEXT = 9;

    /** Two pages of text: the engine's line breaking takes the square of a text's length, and minutes beyond this. */
    private static final int LONGEST = 5_000;

    private static final double NARROW = 42 * 72 / 25.4;

    private final Document page;
    private final TextRuns runs;
    private final Set<String> families = new TreeSet<>();
    private final Set<String> shortened = new TreeSet<>();
    private final TextWidth width;

    Scripts(Document page, FontChoice choice, TextRuns runs) {
        this.page = page;
        this.runs = runs;
        this.width = new TextWidth(choice, Typefaces.nearest(Typefaces.SANS, 400));
    }

    void apply() {
        var texts = new ArrayList<Node>();
        collect(page.getDocumentElement(), texts);
        texts.forEach(this::apply);
    }

    /** The fonts named by the elements added. */
    Set<String> families() {
        return families;
    }

    /** The beginnings of texts too long for paper, which were cut with a mark. */
    Set<String> shortened() {
        return shortened;
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
        String text = bounded(node.getNodeValue());
        if (VisualText.needed(text)) {
            replace(node, rightToLeft(text.strip(), node.getParentNode()));
            return;
        }
        List<TextRuns.Run> cut = runs.of(text);
        if (cut.size() == 1 && cut.get(0).family().isEmpty()) {
            node.setNodeValue(cut.get(0).text());
            return;
        }
        replace(node, cut.stream().map(this::drawn).toList());
    }

    private String bounded(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        shortened.add(beginning(text, 40));
        return beginning(text, LONGEST);
    }

    private static String beginning(String text, int letters) {
        int end = Character.isHighSurrogate(text.charAt(letters - 1)) ? letters - 1 : letters;
        return text.substring(0, end) + "\u2026";
    }

    private static void replace(Node node, List<Node> others) {
        Node parent = node.getParentNode();
        others.forEach(other -> parent.insertBefore(other, node));
        parent.removeChild(node);
    }

    /** Lines that must not wrap again, for they stand in the order of drawing. */
    private List<Node> rightToLeft(String text, Node parent) {
        var lines = new ArrayList<Node>();
        boolean set = parent instanceof Element element && element.hasAttribute("data-fit-text");
        for (String line : set ? List.of(text) : lines(text)) {
            if (!lines.isEmpty()) {
                lines.add(page.createElement("br"));
            }
            Element span = page.createElement("span");
            span.setAttribute("style", "white-space: nowrap");
            runs.of(VisualText.of(line)).forEach(run -> span.appendChild(drawn(run)));
            lines.add(span);
        }
        return lines;
    }

    /** As wide as the narrowest column for names and titles allows, since the column itself is not known yet. */
    private List<String> lines(String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.split(" +")) {
            if (line.length() > 0 && width.of(line + " " + word) * TABLE_TEXT / 1000 > NARROW) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private Node drawn(TextRuns.Run run) {
        if (run.family().isEmpty()) {
            return page.createTextNode(run.text());
        }
        families.add(run.family().get());
        Element span = page.createElement("span");
        span.setAttribute("class", "script");
        span.setAttribute("style", style(run.family().get(), run.text()));
        span.appendChild(page.createTextNode(run.text()));
        return span;
    }

    private static String style(String family, String text) {
        String style = "font-family: \"" + family + "\"; font-size: " + percent(family) + "%";
        if (!ParsedFonts.shaped(family)) {
            return style;
        }
        double gap = ShapedWidth.excess(Typefaces.nearest(family, 400), text);
        return style + String.format(Locale.ROOT, "; margin-right: %.3fem", -gap / 1000);
    }

    /** Arabic letters look small and ideographs large beside Latin ones of the same size. */
    static int percent(String family) {
        if (family.endsWith("Arabic")) {
            return 110;
        }
        return family.endsWith(" JP") || family.endsWith(" SC") || family.endsWith(" KR") ? 90 : 100;
    }
}
