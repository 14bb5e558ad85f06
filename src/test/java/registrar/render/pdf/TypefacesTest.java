package registrar.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TypefacesTest {
    private static List<String> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/fonts"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .toList();
        }
    }

    @Test
    void listsEveryFontFileAndNoOther() throws IOException {
        assertThat(Typefaces.all().map(Typeface::file)).containsExactlyInAnyOrderElementsOf(files(".ttf"));
    }

    @Test
    void everyFamilyComesWithItsLicence() throws IOException {
        List<String> licences = files("-OFL.txt");
        assertThat(files(".ttf")).allMatch(file -> licences.contains(file.substring(0, file.indexOf('_'))));
        for (String licence : licences) {
            String text = Files.readString(Path.of("src/main/resources/fonts", licence + "-OFL.txt"));
            assertThat(text).startsWith("Copyright").contains("SIL OPEN FONT LICENSE Version 1.1");
        }
    }

    @Test
    void tellsJapaneseChineseAndKoreanApart() {
        var english = new FontChoice(List.of(Typefaces.SANS), Locale.ENGLISH);
        assertThat(english.family('花', "花子さん")).contains("Noto Sans JP");
        assertThat(english.family('花', "花 김")).contains("Noto Sans KR");
        assertThat(english.family('花', "花子")).contains("Noto Sans SC");
        assertThat(new FontChoice(List.of(Typefaces.SANS), Locale.JAPANESE).family('花', "花子"))
                .contains("Noto Sans JP");
    }

    @Test
    void setsArabicInNaskhBesideASerif() {
        assertThat(new FontChoice(List.of("EB Garamond"), Locale.ENGLISH).family('ل', "ل"))
                .contains("Noto Naskh Arabic");
        assertThat(new FontChoice(List.of(Typefaces.SANS), Locale.ENGLISH).family('ل', "ل"))
                .contains("Noto Sans Arabic");
    }

    @Test
    void copiesJoinedLettersAsTheLettersTheyAre() {
        String table = "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n2 beginbfrange\n<0003> <0003> <FEDF>\n"
                + "<0010> <0011> <FE8D>\nendbfrange\nendcmap";
        assertThat(CopyableText.rewritten(table))
                .contains(
                        "3 beginbfchar",
                        "<0003> <0644>",
                        "<0010> <0627>",
                        "<0011> <0627>",
                        "endcodespacerange",
                        "endcmap")
                .doesNotContain("beginbfrange", "FEDF");
    }
}
