package registrar.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import registrar.json.UnreadableJsonException.Found;

class JsonReaderTest {
    private static Object read(String text) throws IOException {
        return JsonReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsIntoPlainValues() throws IOException {
        assertThat(read("\uFEFF {\"a\": [1, 2.50, \"x\", true, null], \"b\": {}}"))
                .isEqualTo(
                        Map.of("a", List.of(1L, new BigDecimal("2.50"), "x", true, Optional.empty()), "b", Map.of()));
    }

    @Test
    void aNumberBeyondReasonStaysText() throws IOException {
        assertThat(read("[1e999999999]")).isEqualTo(List.of("1e999999999"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|NOTHING",
                "<!DOCTYPE html><html>|HTML",
                "Service Unavailable|NOT_JSON",
                "nul|NOT_JSON",
                "{\"a\": 1|CUT",
                "{\"a\": 1, \"a\": 2}|NOT_JSON",
                "{} {}|NOT_JSON",
            })
    void saysWhatItFound(String text, Found found) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        UnreadableJsonException.class,
                        e -> assertThat(e.found()).isEqualTo(found));
    }

    @Test
    void nestingIsBounded() {
        assertThatThrownBy(() -> read("[".repeat(100_000)))
                .isInstanceOfSatisfying(
                        UnreadableJsonException.class,
                        e -> assertThat(e.found()).isEqualTo(Found.TOO_DEEP));
    }

    @Test
    void neverQuotesWhatItRead() {
        assertThatThrownBy(() -> read("{\"name\": Winterbourne}")).hasMessage("JSON that breaks at line 1, column 10");
    }
}
