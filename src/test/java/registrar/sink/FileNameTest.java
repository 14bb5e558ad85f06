package registrar.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FileNameTest {
    @Test
    void takesTheNamesThatReportsCompose() {
        assertThat(new FileName("transcript_00042-7731_2026-11-23.pdf").extension())
                .isEqualTo("pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x.pdf",
                "a/b.pdf",
                "a\\b.pdf",
                ".hidden.pdf",
                ".pdf",
                "pdf",
                "a.",
                "a.b.pdf",
                "-rf.pdf",
                "\u202Efdp.exe",
                "a b.pdf",
                "a\0.pdf",
                "ä.pdf",
                "a.pdf\n",
                "",
                "con.pdf",
                "Lpt1.csv"
            })
    void refusesPathsDevicesAndSurprises(String name) {
        assertThatThrownBy(() -> new FileName(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatNoFileSystemCanHold() {
        assertThatThrownBy(() -> new FileName("a".repeat(300) + ".pdf")).isInstanceOf(IllegalArgumentException.class);
    }
}
