package registrar.render;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

/** Makes of a template file what the engine reads: style sheets put in, named characters replaced, traps refused. */
final class TemplateText {
    private static final Pattern TRAP = Pattern.compile("th[:-]utext|\\[\\(|__\\$|__\\*", CASE_INSENSITIVE);

    /** An address or a script out of a profile would act where text only stands; the issuer's own and a mail's are settings. */
    private static final Pattern ACTIVE = Pattern.compile(
            "th[:-](?:xlink:)?(?:href|src|srcset|srcdoc|action|formaction|data|poster|background|cite|codebase|ping"
                    + "|on[a-z]+)\\s*=(?!\\s*[\"']\\$\\{(?:issuer\\.(?:logo|url)|mail\\.(?:link|ask))}[\"'])",
            CASE_INSENSITIVE);

    private static final Pattern SETTER =
            Pattern.compile("th[:-]attr(?:append|prepend)?\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')", CASE_INSENSITIVE);
    private static final Pattern SET = Pattern.compile("(?:^|,)\\s*([^=,]*?)\\s*=(?!=)");
    private static final Pattern MAY_BE_SET =
            Pattern.compile("data-[\\w-]+|aria-[\\w-]+|class|dir|lang|xml:lang|title|id", CASE_INSENSITIVE);
    private static final Pattern NUMBERED = Pattern.compile("&#(?:(\\d{1,7})|[xX]([0-9a-fA-F]{1,6}));");
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
        String seen = withoutNumbered(text);
        refuse(name, seen, TRAP, "Use th:text or [[${...}]]: text from profiles is never markup.");
        refuse(
                name,
                seen,
                ACTIVE,
                "Only issuer.logo and issuer.url, and a mail's link and ask, are addresses: text from profiles is never one.");
        refuseSetters(name, seen);
        return withStyleSheets(name, withoutEntities(text));
    }

    private void refuse(String name, String text, Pattern trap, String instead) throws StoppedException {
        Matcher found = trap.matcher(text);
        if (found.find()) {
            throw refused(name, found.group(), line(text, found.start()), instead);
        }
    }

    private void refuseSetters(String name, String text) throws StoppedException {
        Matcher setter = SETTER.matcher(text);
        while (setter.find()) {
            Matcher set = SET.matcher(setter.group(1) == null ? setter.group(2) : setter.group(1));
            while (set.find()) {
                if (!MAY_BE_SET.matcher(set.group(1)).matches()) {
                    throw refused(
                            name,
                            "th:attr=\"" + set.group(1) + "=…",
                            line(text, setter.start()),
                            "th:attr may set data-… and words such as lang and title.");
                }
            }
        }
    }

    private StoppedException refused(String name, String found, int line, String instead) {
        return new StoppedException(
                StopReason.SETTINGS,
                "Expected only escaped text in " + files.describe(name) + ", found \"" + found + "\" in line " + line
                        + ". " + instead);
    }

    /** As the engine reads attributes, so that no number in the place of a letter hides what they say. */
    private static String withoutNumbered(String text) {
        return NUMBERED.matcher(text)
                .replaceAll(number -> {
                    int point = number.group(1) != null
                            ? Integer.parseInt(number.group(1))
                            : Integer.parseInt(number.group(2), 16);
                    return point > ' ' && point <= '~' && point != '"' && point != '\'' && point != '<'
                            ? Matcher.quoteReplacement(Character.toString(point))
                            : " ";
                })
                .replace("&lowbar;", "_");
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
