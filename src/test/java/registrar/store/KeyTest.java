package registrar.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyTest {
    private static final String LETTERS = "\0aZé߿ࠀ\uD7FF\uD83D\uDE00\uE000\uFB01\uFFFD\uFFFF";

    private static String text(Random dice) {
        StringBuilder text = new StringBuilder();
        for (int i = dice.nextInt(5); i > 0; i--) {
            text.append(LETTERS.charAt(dice.nextInt(LETTERS.length())));
        }
        return Key.text(Key.of(text.toString()));
    }

    @Test
    void keysSortAsTheirTextsDo() {
        Random dice = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            String a = text(dice);
            String b = text(dice);
            assertThat(Integer.signum(Arrays.compareUnsigned(Key.of(a), Key.of(b))))
                    .as(a + " and " + b)
                    .isEqualTo(Integer.signum(a.compareTo(b)));
        }
    }

    @Test
    void textsComeBack() {
        assertThat(Key.text(Key.of(LETTERS))).isEqualTo(LETTERS);
    }

    @Test
    void halfAPairIsTheSignForWhatCannotBeShown() {
        assertThat(Key.text(Key.of("a\uD83D"))).isEqualTo("a\uFFFD");
        assertThat(Key.text(Key.of("\uDE00\uD83D\uDE00"))).isEqualTo("\uFFFD\uD83D\uDE00");
    }
}
