package registrar.render.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {
    @Test
    void leavesPlainTextAlone() {
        assertThat(CellText.encoded("Zoë _x_ \t\n 😀")).isEqualTo("Zoë _x_ \t\n 😀");
    }

    @Test
    void spellsWhatXmlCannotCarry() {
        assertThat(CellText.encoded("a\u0000b\rc\uFFFE")).isEqualTo("a_x0000_b_x000D_c_xFFFE_");
    }

    @Test
    void keepsTextThatLooksSpeltApartFromTheSpelling() {
        assertThat(CellText.encoded("_x0041_")).isEqualTo("_x005F_x0041_");
    }

    @Test
    void replacesHalvesOfSurrogatePairs() {
        assertThat(CellText.encoded("\uD83D a \uDE00")).isEqualTo("\uFFFD a \uFFFD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"_x0041_", "__x0041_", "_x005F_x0041_", "a\u0001b", "_x00e9_", "_x12"})
    void readsBackAsItWas(String text) {
        var read = new XSSFRichTextString();
        read.setString(CellText.encoded(text));

        assertThat(read.getString()).isEqualTo(text);
    }

    @Test
    void cutsBeforeASurrogatePairAndNotWithin() {
        String text = "x".repeat(CellText.LIMIT - 2) + "😀😀";

        CellText cut = CellText.of(text);

        assertThat(cut.cut()).isTrue();
        assertThat(cut.text()).isEqualTo("x".repeat(CellText.LIMIT - 2) + "…");
    }

    @Test
    void takesTextOfTheGreatestLengthWhole() {
        assertThat(CellText.of("x".repeat(CellText.LIMIT)).cut()).isFalse();
    }
}
