package registrar.render.pdf;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which font draws which letter of one document. */
final class FontChoice {
    private final ParsedFonts fonts = ParsedFonts.ofThread();
    private final List<String> named;
    private final Locale language;

    /** @param named the families the design names; a letter is plain only when all of them have it */
    FontChoice(List<String> named, Locale language) {
        this.named = List.copyOf(named);
        this.language = language;
    }

    /** True when the design's own fonts draw this letter. */
    boolean plain(int point) {
        return point < 0x7F || named.stream().allMatch(family -> fonts.has(Typefaces.nearest(family, 400), point));
    }

    /** True when this family draws the letter. */
    boolean has(String family, int point) {
        return fonts.has(Typefaces.nearest(family, 400), point);
    }

    /**
     * The family beside the design's own that draws this letter; empty when none does.
     *
     * @param context the whole text, which tells Japanese ideographs from Chinese ones
     */
    Optional<String> family(int point, String context) {
        UnicodeScript script = UnicodeScript.of(point);
        Optional<String> own = script == UnicodeScript.HAN
                ? Optional.of(ideographs(context))
                : Typefaces.forScript(script).map(this::inStyle);
        Optional<String> first = own.filter(family -> has(family, point));
        if (first.isPresent()) {
            return first;
        }
        if (has(Typefaces.SANS, point)) {
            return Optional.of(Typefaces.SANS);
        }
        return mayBeSign(script)
                ? Typefaces.forSigns().stream()
                        .filter(family -> has(family, point))
                        .findFirst()
                : Optional.empty();
    }

    /** An older Java does not know the youngest emoji, whose script it calls unknown. */
    private static boolean mayBeSign(UnicodeScript script) {
        return switch (script) {
            case COMMON, INHERITED, HAN, UNKNOWN -> true;
            default -> false;
        };
    }

    /** Beside a serif face Arabic stands in Naskh. */
    private String inStyle(String family) {
        return family.equals("Noto Sans Arabic") && !named.contains(Typefaces.SANS) ? "Noto Naskh Arabic" : family;
    }

    private String ideographs(String context) {
        if (context.codePoints().mapToObj(UnicodeScript::of).anyMatch(FontChoice::kana)) {
            return "Noto Sans JP";
        }
        if (context.codePoints().mapToObj(UnicodeScript::of).anyMatch(UnicodeScript.HANGUL::equals)) {
            return "Noto Sans KR";
        }
        return switch (language.getLanguage()) {
            case "ja" -> "Noto Sans JP";
            case "ko" -> "Noto Sans KR";
            default -> "Noto Sans SC";
        };
    }

    private static boolean kana(UnicodeScript script) {
        return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
    }
}
