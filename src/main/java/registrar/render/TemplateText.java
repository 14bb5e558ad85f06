package registrar.render;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

/** Makes of a template file what the engine reads: style sheets put in, named characters replaced, traps refused. */
final class TemplateText {
    private static final Pattern TRAP = Pattern.compile("(?:data-)?th[:-]utext|\\[\\(|__\\$|__\\*");
    private static final Pattern SHEET =
            Pattern.compile("<link\\s+rel=\"stylesheet\"\\s+href=\"([A-Za-z0-9_-]+\\.css)\"\\s*([^>]*?)/?>");
    private static final Pattern ENTITY = Pattern.compile("&([A-Za-z]+);");
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("nbsp", "&#160;"),
            Map.entry("ensp", "&#8194;"),
            Map.entry("emsp", "&#8195;"),
            Map.entry("thinsp", "&#8201;"),
            Map.entry("shy", "&#173;"),
            Map.entry("ndash", "&#8211;"),
            Map.entry("mdash", "&#8212;"),
            Map.entry("minus", "&#8722;"),
            Map.entry("middot", "&#183;"),
            Map.entry("times", "&#215;"),
            Map.entry("hellip", "&#8230;"),
            Map.entry("copy", "&#169;"),
            Map.entry("lsquo", "&#8216;"),
            Map.entry("rsquo", "&#8217;"),
            Map.entry("ldquo", "&#8220;"),
            Map.entry("rdquo", "&#8221;"));

    private final TemplateFiles files;

    TemplateText(TemplateFiles files) {
        this.files = files;
    }

    String prepare(String name, String text) throws IOException {
        Matcher trap = TRAP.matcher(text);
        if (trap.find()) {
            throw new StoppedException(
                    StopReason.SETTINGS,
                    "Expected only escaped text in " + files.describe(name) + ", found \"" + trap.group()
                            + "\" in line " + line(text, trap.start())
                            + ". Use th:text or [[${...}]]: text from profiles is never markup.");
        }
        return withStyleSheets(name, withoutEntities(text));
    }

    private static String withoutEntities(String text) {
        return ENTITY.matcher(text)
                .replaceAll(entity -> Matcher.quoteReplacement(ENTITIES.getOrDefault(entity.group(1), entity.group())));
    }

    private String withStyleSheets(String name, String text) throws IOException {
        Matcher sheet = SHEET.matcher(text);
        var whole = new StringBuilder();
        while (sheet.find()) {
            String css = files.find(sheet.group(1)).orElse(null);
            if (css == null) {
                throw new StoppedException(
                        StopReason.SETTINGS,
                        "Expected the style sheet " + sheet.group(1) + " beside " + files.describe(name)
                                + " or among the built-in ones, found none (line " + line(text, sheet.start()) + ").");
            }
            sheet.appendReplacement(
                    whole, Matcher.quoteReplacement("<style " + sheet.group(2) + ">" + oneLine(css) + "</style>"));
        }
        return sheet.appendTail(whole).toString();
    }

    /** One line, so that messages about the template keep the line numbers its author sees. */
    private static String oneLine(String css) {
        return css.replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s+", " ")
                .replace("<", "\\3C ")
                .strip();
    }

    private static int line(String text, int position) {
        return (int) text.substring(0, position).chars().filter(c -> c == '\n').count() + 1;
    }
}
