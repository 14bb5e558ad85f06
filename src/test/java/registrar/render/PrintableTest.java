package registrar.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PrintableTest {
    @Test
    void letsNoIdReadAsAnother() {
        assertThat(Printable.of("abc\u202Efdp.exe\u2066\u2069")).isEqualTo("abcfdp.exe");
    }

    @Test
    void leavesTheJoinersThatScriptsNeed() {
        assertThat(Printable.of("\u0646\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645"))
                .isEqualTo("\u0646\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645");
    }
}
