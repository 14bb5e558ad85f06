package registrar.mail;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import registrar.mail.Page.Block;

/** A page as the template {@code mail.html} sees it (docs/templates.md). */
final class PageNames {
    private PageNames() {}

    static Map<String, Object> of(Page page) {
        return Map.of(
                "subject", page.subject(),
                "preheader", page.preheader(),
                "title", page.title(),
                "stamp", page.stamp(),
                "blocks", page.blocks().stream().map(PageNames::block).toList(),
                "link", page.link().map(URI::toASCIIString).orElse(""),
                "ask", page.ask().map(PageNames::mailto).orElse(""),
                "ask_text", page.ask().map(EmailAddress::text).orElse(""),
                "foot", page.foot());
    }

    private static Map<String, Object> block(Block block) {
        if (block instanceof Block.Notice notice) {
            return Map.of("kind", "notice", "text", notice.text());
        } else if (block instanceof Block.Numbers numbers) {
            return Map.of(
                    "kind",
                    "numbers",
                    "numbers",
                    numbers.numbers().stream()
                            .map(number -> Map.of("number", number.number(), "label", number.label()))
                            .toList());
        } else if (block instanceof Block.Urgent urgent) {
            return Map.of(
                    "kind", "urgent",
                    "heading", urgent.heading(),
                    "lines", urgent.lines().stream().map(PageNames::line).toList(),
                    "more", urgent.more());
        } else if (block instanceof Block.Button button) {
            return Map.of("kind", "button", "label", button.label());
        } else if (block instanceof Block.Counts counts) {
            return Map.of("kind", "counts", "heading", counts.heading(), "counts", counts(counts));
        } else if (block instanceof Block.Paragraphs paragraphs) {
            return Map.of("kind", "paragraphs", "heading", paragraphs.heading(), "paragraphs", paragraphs(paragraphs));
        } else if (block instanceof Block.Ask ask) {
            return Map.of("kind", "ask", "heading", ask.heading(), "label", ask.label());
        }
        throw new AssertionError("Unknown kind of block: " + block.getClass());
    }

    private static Map<String, Object> line(Block.Urgent.Line line) {
        return Map.of(
                "name", line.name(),
                "about", line.about(),
                "sign", line.sign(),
                "look", line.look(),
                "state", line.state(),
                "day", line.day(),
                "days", line.days());
    }

    private static List<Map<String, String>> counts(Block.Counts counts) {
        return counts.counts().stream()
                .map(count -> Map.of("number", count.number(), "what", count.what(), "examples", count.examples()))
                .toList();
    }

    private static List<Map<String, String>> paragraphs(Block.Paragraphs paragraphs) {
        return paragraphs.paragraphs().stream()
                .map(paragraph -> Map.of("bold", paragraph.bold(), "text", paragraph.text()))
                .toList();
    }

    /** RFC 6068: what has a meaning in such an address is escaped. */
    private static String mailto(EmailAddress address) {
        var escaped = new StringBuilder("mailto:");
        for (byte letter : address.text().getBytes(StandardCharsets.US_ASCII)) {
            char character = (char) letter;
            if (Character.isLetterOrDigit(character) || "@.-_~+".indexOf(character) >= 0) {
                escaped.append(character);
            } else {
                escaped.append('%').append(Integer.toHexString(letter).toUpperCase(Locale.ROOT));
            }
        }
        return escaped.toString();
    }
}
