package registrar.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NearestTest {
    @Test
    void findsAWordWithALetterMissedOrExchanged() {
        assertThat(Nearest.of("sorce", List.of("zone", "source", "store"), 1)).containsExactly("source");
        assertThat(Nearest.of("Europe/Berlim", List.of("Europe/Paris", "Europe/Berlin"), 1))
                .containsExactly("Europe/Berlin");
    }

    @Test
    void prefersALongWordThatContainsThePartToAShortWord() {
        assertThat(Nearest.of("Northmere", List.of("NMU", "northmere-utilities"), 1))
                .containsExactly("northmere-utilities");
    }

    @Test
    void givesEachWordOnceAndInAStableOrder() {
        assertThat(Nearest.of("x", List.of("b", "a", "b", "c"), 2)).containsExactly("a", "b");
    }
}
