package registrar.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import registrar.testing.Inputs;

class FileNameTest {
    @Test
    void leavesSafeIdsAlone() {
        assertThat(FileName.safe("00042_Aa-9")).isEqualTo("00042_Aa-9");
    }

    @Test
    void replacesOtherCharactersAndAddsAPartOfTheDigest() {
        // printf 'a/b' | sha256sum
        assertThat(FileName.safe("a/b")).isEqualTo("a-b-c14cdd");
        assertThat(FileName.safe("a\\b")).isNotEqualTo(FileName.safe("a/b"));
        assertThat(FileName.safe("../é")).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void cutsWhatIsTooLongForAFileSystem() {
        String name = FileName.of("certificate", Inputs.of().build(), "x".repeat(400), "y".repeat(400));

        assertThat(name).hasSizeLessThan(200).endsWith("_2026-11-23");
    }
}
