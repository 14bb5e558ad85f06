package registrar.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import registrar.report.Issuer;

class AccentTest {
    private static Optional<Accent> accent(String colour) {
        return Accent.of(new Issuer(
                "Aldermoor",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(colour)));
    }

    @Test
    void keepsAColourThatCanBeRead() {
        assertThat(accent("#14375E")).contains(new Accent("#14375E", false));
        assertThat(accent("#767676")).contains(new Accent("#767676", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#777777", "#FFFFFF", "#FFD400", "red", "#fff", "#14375E; background: url(x)"})
    void usesInkForWhatIsTooPaleOrNoColour(String colour) {
        assertThat(accent(colour)).contains(new Accent("#15181C", true));
    }

    @Test
    void leavesTheDesignItsOwnColourWhenNoneIsSet() {
        assertThat(Accent.of(Issuer.named("Aldermoor"))).isEmpty();
    }
}
