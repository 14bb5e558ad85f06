package registrar.render.pdf;

import java.lang.Character.UnicodeScript;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The list of our fonts, in the order in which they are asked for a letter. docs/fonts.md says where they are from. */
final class Typefaces {
    static final String SANS = "Source Sans 3";

    /** What designs may name. */
    private static final List<Typeface> DESIGN = List.of(
            new Typeface(SANS, 400, false, "SourceSans3_400Regular"),
            new Typeface(SANS, 300, false, "SourceSans3_300Light"),
            new Typeface(SANS, 600, false, "SourceSans3_600SemiBold"),
            new Typeface(SANS, 700, false, "SourceSans3_700Bold"),
            new Typeface("EB Garamond", 400, false, "EBGaramond_400Regular"),
            new Typeface("EB Garamond", 400, true, "EBGaramond_400Regular_Italic"),
            new Typeface("EB Garamond", 500, false, "EBGaramond_500Medium"),
            new Typeface("Source Serif 4", 400, false, "SourceSerif4_400Regular"));

    private static final List<Typeface> FALLBACK = List.of(
            new Typeface("Noto Sans Arabic", 400, false, "NotoSansArabic_400Regular"),
            new Typeface("Noto Sans Arabic", 600, false, "NotoSansArabic_600SemiBold"),
            new Typeface("Noto Sans Arabic", 700, false, "NotoSansArabic_700Bold"),
            new Typeface("Noto Naskh Arabic", 400, false, "NotoNaskhArabic_400Regular"),
            new Typeface("Noto Naskh Arabic", 500, false, "NotoNaskhArabic_500Medium"),
            new Typeface("Noto Sans Hebrew", 400, false, "NotoSansHebrew_400Regular"),
            new Typeface("Noto Sans Hebrew", 600, false, "NotoSansHebrew_600SemiBold"),
            new Typeface("Noto Sans Hebrew", 700, false, "NotoSansHebrew_700Bold"),
            new Typeface("Noto Sans Devanagari", 400, false, "NotoSansDevanagari_400Regular"),
            new Typeface("Noto Sans Devanagari", 600, false, "NotoSansDevanagari_600SemiBold"),
            new Typeface("Noto Sans Devanagari", 700, false, "NotoSansDevanagari_700Bold"),
            new Typeface("Noto Sans Bengali", 400, false, "NotoSansBengali_400Regular"),
            new Typeface("Noto Sans Bengali", 600, false, "NotoSansBengali_600SemiBold"),
            new Typeface("Noto Sans Bengali", 700, false, "NotoSansBengali_700Bold"),
            new Typeface("Noto Sans Tamil", 400, false, "NotoSansTamil_400Regular"),
            new Typeface("Noto Sans Tamil", 600, false, "NotoSansTamil_600SemiBold"),
            new Typeface("Noto Sans Tamil", 700, false, "NotoSansTamil_700Bold"),
            new Typeface("Noto Sans Thai", 400, false, "NotoSansThai_400Regular"),
            new Typeface("Noto Sans Thai", 600, false, "NotoSansThai_600SemiBold"),
            new Typeface("Noto Sans Thai", 700, false, "NotoSansThai_700Bold"),
            new Typeface("Noto Sans JP", 400, false, "NotoSansJP_400Regular"),
            new Typeface("Noto Sans KR", 400, false, "NotoSansKR_400Regular"),
            new Typeface("Noto Sans SC", 400, false, "NotoSansSC_400Regular"),
            new Typeface("Noto Sans Symbols", 400, false, "NotoSansSymbols_400Regular"),
            new Typeface("Noto Sans Symbols 2", 400, false, "NotoSansSymbols2_400Regular"),
            new Typeface("Noto Emoji", 400, false, "NotoEmoji_400Regular"));

    private static final Map<UnicodeScript, String> BY_SCRIPT = Map.ofEntries(
            Map.entry(UnicodeScript.ARABIC, "Noto Sans Arabic"),
            Map.entry(UnicodeScript.HEBREW, "Noto Sans Hebrew"),
            Map.entry(UnicodeScript.DEVANAGARI, "Noto Sans Devanagari"),
            Map.entry(UnicodeScript.BENGALI, "Noto Sans Bengali"),
            Map.entry(UnicodeScript.TAMIL, "Noto Sans Tamil"),
            Map.entry(UnicodeScript.THAI, "Noto Sans Thai"),
            Map.entry(UnicodeScript.HIRAGANA, "Noto Sans JP"),
            Map.entry(UnicodeScript.KATAKANA, "Noto Sans JP"),
            Map.entry(UnicodeScript.HANGUL, "Noto Sans KR"),
            Map.entry(UnicodeScript.BOPOMOFO, "Noto Sans SC"));

    /** Asked in this order for what no script of its own claims. */
    private static final List<String> SIGNS =
            List.of("Noto Sans Symbols", "Noto Sans Symbols 2", "Noto Emoji", "Noto Sans JP", "Noto Sans SC");

    private Typefaces() {}

    /** The families a style text names, Source Sans 3 when it names none. */
    static List<String> named(String css) {
        List<String> named = DESIGN.stream()
                .map(Typeface::family)
                .distinct()
                .filter(css::contains)
                .toList();
        return named.isEmpty() ? List.of(SANS) : named;
    }

    /** Every font there is. */
    static Stream<Typeface> all() {
        return Stream.concat(DESIGN.stream(), FALLBACK.stream());
    }

    /** All files of a family. */
    static List<Typeface> family(String family) {
        return all().filter(face -> face.family().equals(family)).toList();
    }

    /** The upright file of a family whose weight is nearest. */
    static Typeface nearest(String family, int weight) {
        return family(family).stream()
                .filter(face -> !face.italic())
                .min(Comparator.comparingInt(face -> Math.abs(face.weight() - weight)))
                .orElseThrow(() -> new IllegalArgumentException("No font family " + family));
    }

    /** The family for the letters of a script; empty for ideographs and for scripts we have none for. */
    static Optional<String> forScript(UnicodeScript script) {
        return Optional.ofNullable(BY_SCRIPT.get(script));
    }

    static boolean rightToLeft(String family) {
        return family.endsWith("Arabic") || family.endsWith("Hebrew");
    }

    static List<String> forSigns() {
        return SIGNS;
    }
}
