package registrar.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"ada@acme.example", "o'neill+x@sub.acme.example", "a@b", "A.B_c-d@ACME.Example"})
    void takesAddresses(String text) {
        assertThat(new EmailAddress(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@acme.example",
                "ada@",
                "ada@acme.example\r\nBcc: eve@else.example",
                "ada@acme.example\n",
                "ada@acme.example, eve@else.example",
                "ada@acme.example> SIZE=1",
                "Ada <ada@acme.example>",
                "\"a b\"@acme.example",
                "ada@acme.example ",
                "ada@-acme.example",
                "a..b@acme.example",
                "ada@acme@else.example",
                "adä@acme.example",
                "ada@аcme.example",
                "ada@acme.example\u202E",
                "ada\u0000@acme.example"
            })
    void takesNothingElse(String text) {
        assertThatThrownBy(() -> new EmailAddress(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesNoEndlessAddress() {
        assertThatThrownBy(() -> new EmailAddress("a".repeat(100_000) + "@acme.example"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
