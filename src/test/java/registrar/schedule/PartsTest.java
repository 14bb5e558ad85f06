package registrar.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PartsTest {
    private static final List<String> IN_ORDER =
            List.of("", "\0", "\0\0", "\0a", "\0\u00FF", "a", "a\0", "a\0b", "ab", "é", "\uFFFD");

    @Test
    void readsBackWhateverTheTexts() {
        for (String one : IN_ORDER) {
            for (String other : IN_ORDER) {
                assertThat(Parts.read(Parts.of(one, other, ""))).containsExactly(one, other, "");
            }
        }
    }

    @Test
    void sortsByTheFirstTextThenTheNext() {
        for (int i = 1; i < IN_ORDER.size(); i++) {
            byte[] before = Parts.of(IN_ORDER.get(i - 1), "\uFFFD");
            byte[] after = Parts.of(IN_ORDER.get(i), "");
            assertThat(Arrays.compareUnsigned(before, after)).as("%d", i).isNegative();
        }
    }
}
