package registrar.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {
    @Test
    void foldsAndTrimsWhiteSpaceOfEveryScript() {
        assertThat(SourceText.clean("  Ada\t \n Winterbourne\u00A0")).isEqualTo("Ada Winterbourne");
        assertThat(SourceText.clean("佐藤\u3000遥")).isEqualTo("佐藤 遥");
        assertThat(SourceText.clean("Moving and\u2028Handling")).isEqualTo("Moving and Handling");
    }

    @Test
    void makesASpaceOfALineBreakButNothingOfABell() {
        assertThat(SourceText.clean("Robin\r\nHale")).isEqualTo("Robin Hale");
        assertThat(SourceText.clean("Ro\u0007bin\u0000")).isEqualTo("Robin");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069})
    void removesEveryBidiControl(int control) {
        assertThat(SourceText.clean("Robin" + Character.toString(control) + "Hale"))
                .isEqualTo("RobinHale");
    }

    @Test
    void leavesNoDoubleSpaceWhereAControlStood() {
        assertThat(SourceText.clean("Robin \u202E Hale \u200F")).isEqualTo("Robin Hale");
    }

    @Test
    void keepsJoinersWhichScriptsAndEmojiNeed() {
        assertThat(SourceText.clean("क्\u200Dष नमस्\u200Cते 👨\u200D👩\u200D👧"))
                .isEqualTo("क्\u200Dष नमस्\u200Cते 👨\u200D👩\u200D👧");
    }

    @Test
    void composesLettersAlsoAcrossARemovedControl() {
        assertThat(SourceText.clean("Jose\u0301")).isEqualTo("José");
        assertThat(SourceText.clean("Jose\u202C\u0301")).isEqualTo("José");
    }

    @Test
    void dropsWhatNoFileCanHold() {
        assertThat(SourceText.clean("a\uD800b\uDC00c\uFFFEd\uFDD0e")).isEqualTo("abcde");
        assertThat(SourceText.clean("🦊")).isEqualTo("🦊");
    }

    @Test
    void keepsNoMoreMarksOnALetterThanAScriptCanNeed() {
        String marks = "\u0323".repeat(15) + "\u0301".repeat(15);
        assertThat(SourceText.clean("x" + marks + "y")).isEqualTo("x" + marks + "y");
        assertThat(SourceText.clean("x" + "\u0301\u0323".repeat(400_000) + "y")).hasSize(32);
    }

    @Test
    void leavesMarkupAndFormulasAlone() {
        assertThat(SourceText.clean("<script>=cmd|'/c calc'!A1")).isEqualTo("<script>=cmd|'/c calc'!A1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0\t", "\u202E\u200F", "\u200B", "\u200D\u200C", "\uFE0F", "\u0000"})
    void seesNothingInTextWithoutLetters(String text) {
        assertThat(SourceText.visible(Optional.of(text))).isEmpty();
    }

    @Test
    void changesNothingTheSecondTime() {
        var random = new Random(6);
        int[] unkind = {
            ' ', '\t', 0x0301, 0x202E, 0x200F, 0x00A0, 0x3000, 0x07, 0x85, 'e', 'A', 0xD83E, 0xDD8A, 0x1100, 0x1161
        };
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(random.nextInt(12), 0, unkind.length)
                    .mapToObj(at -> Character.toString(unkind[at]))
                    .reduce("", String::concat);
            String clean = SourceText.clean(text);
            assertThat(SourceText.clean(clean)).isEqualTo(clean);
            assertThat(clean).doesNotContain("  ").isEqualTo(clean.strip());
        }
    }
}
