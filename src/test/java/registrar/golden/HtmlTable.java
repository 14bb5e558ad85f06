package registrar.golden;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The tables of a page, row by row, each row the texts of its cells. */
final class HtmlTable {
    private HtmlTable() {}

    /** The rows of the table whose head has a column of this key; none when there is no such table. */
    static List<List<String>> withColumn(Path file, String key) throws IOException {
        return tables(file).stream()
                .filter(table -> elements(table, "th").stream()
                        .anyMatch(head -> (" " + head.getAttribute("class") + " ").contains(" col-" + key + " ")))
                .findFirst()
                .map(HtmlTable::rows)
                .orElse(List.of());
    }

    /** The rows of all tables. */
    static List<List<String>> all(Path file) throws IOException {
        return tables(file).stream().flatMap(table -> rows(table).stream()).toList();
    }

    private static List<Element> tables(Path file) throws IOException {
        return elements(HtmlListing.read(file).getDocumentElement(), "table");
    }

    private static List<List<String>> rows(Element table) {
        return elements(table, "tr").stream()
                .filter(row -> !elements(row, "td").isEmpty())
                .filter(row -> !row.getAttribute("class").equals("total"))
                .map(row ->
                        elements(row, "td").stream().flatMap(HtmlTable::texts).toList())
                .toList();
    }

    /** A cell's value, then what stands below it; signs before words are left out. */
    private static Stream<String> texts(Element cell) {
        var below = elements(cell, "span").stream()
                .filter(span -> span.getAttribute("class").equals("below"))
                .map(Element::getTextContent)
                .toList();
        String text = cell.getTextContent();
        for (String other : below) {
            text = text.substring(0, text.lastIndexOf(other));
        }
        for (Element sign : elements(cell, "span")) {
            if (sign.getAttribute("class").equals("sign")) {
                text = text.replaceFirst("\\Q" + sign.getTextContent() + "\\E", "");
            }
        }
        return Stream.concat(Stream.of(text.strip()), below.stream());
    }

    private static List<Element> elements(Element within, String tag) {
        NodeList nodes = within.getElementsByTagName(tag);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
