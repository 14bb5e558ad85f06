package registrar.render.pdf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whether the fonts that came along draw the scripts they are there for (docs/fonts.md). */
public final class FontCheck {
    private static final Map<String, String> LETTERS = new LinkedHashMap<>();

    static {
        LETTERS.put("Latin", "Añßčőşđ");
        LETTERS.put("Greek", "Ωλ");
        LETTERS.put("Cyrillic", "Жї");
        LETTERS.put("Arabic", "محمد");
        LETTERS.put("Hebrew", "שלום");
        LETTERS.put("Devanagari", "नमस्ते");
        LETTERS.put("Bengali", "বাংলা");
        LETTERS.put("Tamil", "தமிழ்");
        LETTERS.put("Thai", "ไทย");
        LETTERS.put("Chinese", "汉语");
        LETTERS.put("Japanese", "ひらカナ漢字");
        LETTERS.put("Korean", "한국어");
        LETTERS.put("signs", "✓★");
    }

    private FontCheck() {}

    /** The scripts, by their English names. */
    public static List<String> scripts() {
        return List.copyOf(LETTERS.keySet());
    }

    /** Those of them of which a letter would not be drawn. */
    public static List<String> undrawn() {
        var choice = new FontChoice(List.of(Typefaces.SANS), Locale.ROOT);
        return LETTERS.entrySet().stream()
                .filter(script ->
                        !script.getValue().codePoints().allMatch(point -> draws(choice, point, script.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean draws(FontChoice choice, int point, String context) {
        return choice.plain(point) || choice.family(point, context).isPresent();
    }
}
