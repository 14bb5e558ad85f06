package registrar.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import registrar.setting.SettingProblem;

class YamlReaderTest {
    @Test
    void readsIntoPlainValues() {
        YamlReader.Reading reading = YamlReader.read("""
                windows: [30, 60]
                grace-days: 0
                quiet: true
                zone: America/New_York
                courses:
                  SAF-110: {valid: P24M, credits: {CEU: 1.5}}
                """);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.values())
                .isEqualTo(Map.of(
                        "windows",
                        List.of(30L, 60L),
                        "grace-days",
                        0L,
                        "quiet",
                        true,
                        "zone",
                        "America/New_York",
                        "courses",
                        Map.of("SAF-110", Map.of("valid", "P24M", "credits", Map.of("CEU", new BigDecimal("1.5"))))));
        assertThat(reading.lines())
                .containsEntry("courses.SAF-110.credits.CEU", 6)
                .containsEntry("windows[1]", 1);
    }

    @Test
    void identifiersKeepTheirDigits() {
        assertThat(YamlReader.read("00042: [00043, 1_000, 0x1F, 1e3, 007.50, 2027-12-31, \"44\", +1]")
                        .values())
                .isEqualTo(
                        Map.of("00042", List.of("00043", "1_000", "0x1F", "1e3", "007.50", "2027-12-31", "44", "+1")));
    }

    @Test
    void onlyTrueAndFalseAreTruthValues() {
        assertThat(YamlReader.read("[a]: b").problems()).hasSize(1);
        assertThat(YamlReader.read("a: [yes, no, on, off, true]").values())
                .isEqualTo(Map.of("a", List.of("yes", "no", "on", "off", true)));
    }

    @Test
    void anEmptyValueIsEmptyText() {
        assertThat(YamlReader.read("a:\nb: ~\nc: ''").values()).isEqualTo(Map.of("a", "", "b", "", "c", ""));
        assertThat(YamlReader.read("# nothing yet\n").values()).isEmpty();
    }

    @Test
    void keysThatComeTwiceAreProblems() {
        assertThat(YamlReader.read("zone: UTC\nmail:\n  host: a\n  host: b\nzone: UTC\n")
                        .problems())
                .containsExactly(
                        new SettingProblem("mail.host", "stands in line 3 and again in line 4; keep one of them"),
                        new SettingProblem("zone", "stands in line 1 and again in line 5; keep one of them"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &x 1\nb: *x",
                "a: &x [1]",
                "a: !!java.net.URL [http://a]",
                "a: !secret b",
                "a: *x",
                "- a",
                "text",
                "a: 1\n---\nb: 2",
                "a: [1",
                "a: \"b",
                "a: b: c",
                "\ta: b",
                "a: {b: c",
            })
    void whatSettingsDoNotNeedIsAProblem(String text) {
        assertThat(YamlReader.read(text).problems()).isNotEmpty();
    }

    @Test
    void aliasesDoNotExplode() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 50; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(YamlReader.read(bomb.toString()).problems()).hasSizeGreaterThan(49);
    }

    @Test
    void nestingIsBounded() {
        assertThat(YamlReader.read("a: " + "[".repeat(10_000)).problems()).isNotEmpty();
    }

    @Test
    void neverQuotesWhatItRead() {
        SettingProblem problem =
                YamlReader.read("zone: UTC\npassword: [hunter2").problems().get(0);
        assertThat(problem.key()).isEqualTo("line 2");
        assertThat(problem.message()).doesNotContain("hunter2").contains("not valid YAML");
    }

    @Test
    void readsTheSampleSettings() throws IOException {
        YamlReader.Reading reading = YamlReader.read(Files.readString(Path.of("samples/registrar.yaml")));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.values()).containsKeys("source", "issuer", "courses", "requirements");
    }
}
