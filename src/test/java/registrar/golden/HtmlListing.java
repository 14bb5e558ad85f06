package registrar.golden;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page's text: a line for each block, a row's cells side by side, a chart with the words in it. Style is left out. */
final class HtmlListing {
    private static final Set<String> UNSEEN = Set.of("style", "script", "template");
    private static final Set<String> BLOCKS = Set.of(
            "body",
            "main",
            "header",
            "footer",
            "section",
            "article",
            "nav",
            "div",
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "ul",
            "ol",
            "li",
            "dl",
            "table",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "caption",
            "details",
            "summary",
            "figure",
            "figcaption",
            "title",
            "svg",
            "html",
            "head",
            "dt");
    private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n]+");

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private HtmlListing() {}

    static String of(Path file) throws IOException {
        var listing = new HtmlListing();
        Element page = read(file).getDocumentElement();
        listing.lines.add("language: " + page.getAttribute("lang"));
        listing.write(page);
        listing.endLine();
        return listing.lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    /** As XML, which every page of ours is: so no tag of a learner's text can hide in it. */
    static Document read(Path file) throws IOException {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            String html = Files.readString(file).replaceFirst("<!DOCTYPE html>", "");
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
        } catch (SAXException | ParserConfigurationException e) {
            throw new AssertionError(file + " is not well formed: " + e.getMessage(), e);
        }
    }

    private void write(Node node) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            line.append(SPACE.matcher(node.getTextContent()).replaceAll(" "));
        } else if (node instanceof Element element && !UNSEEN.contains(element.getTagName())) {
            element(element);
        }
    }

    private void element(Element element) {
        String tag = element.getTagName();
        if (BLOCKS.contains(tag)) {
            endLine();
        }
        line.append(before(element, tag));
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            write(child);
        }
        if (BLOCKS.contains(tag) && !tag.equals("dt")) {
            endLine();
        }
    }

    private static String before(Element element, String tag) {
        return switch (tag) {
            case "title" -> "title: ";
            case "h1", "h2", "h3", "h4" -> "#".repeat(tag.charAt(1) - '0') + " ";
            case "li" -> "- ";
            case "dd" -> ": ";
            case "td", "th" -> element.getPreviousSibling() == null && firstCell(element) ? "" : " | ";
            case "svg" -> element.hasAttribute("aria-label") ? "[" + element.getAttribute("aria-label") + "] " : "";
            case "text", "tspan" -> " · ";
            case "img" -> "[image " + element.getAttribute("alt") + "]";
            default -> "";
        };
    }

    private static boolean firstCell(Element cell) {
        for (Node before = cell.getPreviousSibling(); before != null; before = before.getPreviousSibling()) {
            if (before instanceof Element) {
                return false;
            }
        }
        return true;
    }

    private void endLine() {
        String text = SPACE.matcher(line).replaceAll(" ").strip();
        line.setLength(0);
        if (!text.isEmpty()) {
            lines.add(text);
        }
    }
}
