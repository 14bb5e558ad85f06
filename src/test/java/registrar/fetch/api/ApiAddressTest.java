package registrar.fetch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://acme.example, https://acme.example/incoming/v2, acme.example",
        "https://acme.example///, https://acme.example/incoming/v2, acme.example",
        "HTTPS://Acme.Example/incoming/v2/, https://acme.example/incoming/v2, acme.example",
        "https://acme.example:8443/learn, https://acme.example:8443/learn/incoming/v2, acme.example:8443",
        "http://localhost:8080, http://localhost:8080/incoming/v2, localhost:8080",
        "http://127.0.0.1:1, http://127.0.0.1:1/incoming/v2, 127.0.0.1:1",
        "http://[::1]:1, http://[::1]:1/incoming/v2, [::1]:1"
    })
    void addsWhatIsMissing(String text, String base, String host) {
        ApiAddress address = ApiAddress.parse(text);
        assertThat(address.base()).hasToString(base);
        assertThat(address.host()).isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://acme.example", "http://127.0.0.1.acme.example", "http://10.0.0.1"})
    void plainHttpIsForThisMachine(String text) {
        assertThatThrownBy(() -> ApiAddress.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Plain http is for this machine only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme.example",
                "ftp://acme.example",
                "https://",
                "https://secret@acme.example",
                "https://acme.example?key=secret",
                "https://acme.example#secret",
                "https://a b",
                ""
            })
    void whatIsNoAddressIsNotQuoted(String text) {
        assertThatThrownBy(() -> ApiAddress.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("such as https://acme.example")
                .hasMessageNotContaining("secret");
    }

    @Test
    void tellsAnAddressFromAFolder() {
        assertThat(ApiAddress.looksLikeOne("HTTP://x")).isTrue();
        assertThat(ApiAddress.looksLikeOne("https-profiles")).isFalse();
    }
}
