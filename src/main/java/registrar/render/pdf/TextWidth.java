package registrar.render.pdf;

import java.util.Optional;

/** How wide a text is in one typeface, with the fonts that step in for letters it lacks. */
final class TextWidth {
    private final FontChoice choice;
    private final Typeface face;
    private final ParsedFonts fonts = ParsedFonts.ofThread();

    TextWidth(FontChoice choice, Typeface face) {
        this.choice = choice;
        this.face = face;
    }

    /** At type size 1000. */
    double of(String text) {
        double width = 0;
        for (TextRuns.Run run : new TextRuns(choice).of(text)) {
            width += run.text()
                    .codePoints()
                    .mapToDouble(point -> advance(run.family(), point))
                    .sum();
        }
        return width;
    }

    private double excess(String family, String text) {
        return ShapedWidth.excess(Typefaces.nearest(family, face.weight()), text);
    }

    private double advance(Optional<String> family, int point) {
        return family.map(name ->
                        fonts.advance(Typefaces.nearest(name, face.weight()), point) * Scripts.percent(name) / 100)
                .orElseGet(() -> fonts.advance(face, point));
    }
}
