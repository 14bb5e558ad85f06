package registrar.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import registrar.mail.Page.Block;

/** A page as plain text, 72 columns wide; only a word that is longer, such as a link, goes beyond. */
final class PlainPage {
    private static final int WIDTH = 72;
    private static final String NONE = "";
    private static final String TWO = "  ";
    private static final String FOUR = "    ";

    private final Page page;
    private final String issuer;
    private final Locale locale;
    private final List<String> lines = new ArrayList<>();

    PlainPage(Page page, String issuer, Locale locale) {
        this.page = page;
        this.issuer = issuer;
        this.locale = locale;
    }

    String text() {
        wrap(NONE, NONE, issuer.toUpperCase(locale));
        wrap(NONE, NONE, page.title());
        wrap(NONE, NONE, page.stamp());
        page.blocks().forEach(this::add);
        lines.add("");
        lines.add("-- ");
        wrap(NONE, NONE, page.foot());
        return String.join("\n", lines) + "\n";
    }

    private void add(Block block) {
        if (!(block instanceof Block.Ask ask && ask.heading().isEmpty())) {
            lines.add("");
        }
        if (block instanceof Block.Notice notice) {
            wrap(NONE, NONE, notice.text());
        } else if (block instanceof Block.Numbers numbers) {
            numbers.numbers().forEach(number -> counted(number.number(), number.label()));
        } else if (block instanceof Block.Urgent urgent) {
            add(urgent);
        } else if (block instanceof Block.Button button) {
            lines.add(button.words() + " " + page.link().orElseThrow().toASCIIString());
        } else if (block instanceof Block.Counts counts) {
            heading(counts.heading());
            counts.counts().forEach(count -> counted(count.number(), count.what() + ": " + count.examples()));
        } else if (block instanceof Block.Paragraphs paragraphs) {
            add(paragraphs);
        } else if (block instanceof Block.Ask ask) {
            if (!ask.heading().isEmpty()) {
                heading(ask.heading());
            }
            wrap(TWO, TWO, ask.label() + " " + page.ask().orElseThrow());
        }
    }

    private void heading(String heading) {
        wrap(NONE, NONE, heading.toUpperCase(locale));
        lines.add("");
    }

    private void counted(String number, String words) {
        String before = " ".repeat(Math.max(0, 4 - number.length())) + number + TWO;
        wrap(before, " ".repeat(before.length()), words);
    }

    private void add(Block.Urgent urgent) {
        heading(urgent.heading());
        for (Block.Urgent.Line line : urgent.lines()) {
            wrap(TWO + sign(line.sign()) + " ", FOUR, line.name() + ", " + line.about());
            wrap(
                    FOUR,
                    FOUR,
                    line.day().isEmpty() ? line.state() : line.state() + " " + line.day() + ", " + line.days());
        }
        if (!urgent.more().isEmpty()) {
            lines.add("");
            wrap(NONE, NONE, urgent.more());
        }
    }

    /** Some fonts for plain text draw the cross like a stain. */
    private static String sign(String sign) {
        return sign.equals("\u00D7") ? "x" : sign.isEmpty() ? "-" : sign;
    }

    private void add(Block.Paragraphs paragraphs) {
        if (!paragraphs.heading().isEmpty()) {
            heading(paragraphs.heading());
        }
        for (Block.Paragraphs.Paragraph paragraph : paragraphs.paragraphs()) {
            String bold = paragraph.bold();
            if (bold.isEmpty()) {
                wrap(TWO, TWO, paragraph.text());
            } else {
                wrap(TWO, FOUR, bold + ": " + paragraph.text());
            }
        }
    }

    private void wrap(String first, String others, String text) {
        var line = new StringBuilder(first);
        boolean begun = false;
        for (String word : text.split(" ")) {
            if (begun && columns(line) + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(others).append(word);
            } else {
                line.append(begun ? " " : "").append(word);
            }
            begun = true;
        }
        lines.add(line.toString());
    }

    private static int columns(StringBuilder line) {
        return line.codePointCount(0, line.length());
    }
}
