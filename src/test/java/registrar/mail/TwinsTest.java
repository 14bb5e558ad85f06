package registrar.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HTML and plain text say the same words in the same order; only the button is a line with an address. */
class TwinsTest {
    private static final Set<String> SIGNS = Set.of("x", "-", "--");

    @ParameterizedTest
    @CsvSource({
        "roster, en-US",
        "roster, de-DE",
        "gaps, en-US",
        "gaps, de-DE",
        "credentials, en-US",
        "credentials, de-DE",
        "summary, en-US",
        "changes, de-DE",
        "transcript, en-US",
        "certificate, de-DE"
    })
    void sayTheSame(String report, String language) throws IOException {
        Letter.Text text = Roster.monday().report(report).language(language).text();
        Locale locale = Locale.forLanguageTag(language);

        assertThat(words(shown(text.html()), locale))
                .containsExactlyElementsOf(words(text.plain().replaceAll("(?m)^.*https://.*$", ""), locale))
                .hasSizeGreaterThan(50);
    }

    /** Headings are in capitals in plain text. */
    private static List<String> words(String text, Locale locale) {
        return Arrays.stream(text.toLowerCase(locale).split("[^\\p{L}\\p{N}@._-]+"))
                .filter(word -> !word.isEmpty() && !SIGNS.contains(word))
                .toList();
    }

    /** The text of the page without what is hidden and without the button. */
    private static String shown(String html) {
        return html.replaceAll("(?s)<head>.*?</head>", " ")
                .replaceAll("(?s)<div style=\"display:none.*?</div>", " ")
                .replaceAll("(?s)<td class=\"button\".*?</td>", " ")
                .replaceAll("<br/?>|</t[dr]>|</div>|</h\\d>", " ")
                .replaceAll("<[^>]+>", "")
                .replaceAll("&#160;|\u00A0", " ");
    }
}
