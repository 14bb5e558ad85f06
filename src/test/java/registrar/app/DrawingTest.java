package registrar.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DrawingTest {
    private static String svg(String content) {
        return "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>" + content
                + "</svg>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rect fill='url(#shade)' style='fill: #1d4f86'/>",
                "<use xlink:href='#a'/>",
                "<image href='data:image/png;base64,iVBO'/>",
                "<style>.a { fill: url(#shade) }</style>",
                "<metadata path='x'>C:\\art\\logo.ai</metadata>"
            })
    void takesDrawings(String content) {
        assertThat(Drawing.checked(svg(content).getBytes(UTF_8)))
                .asString(UTF_8)
                .isEqualTo(svg(content));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>1</script>",
                "<s:script xmlns:s='http://www.w3.org/2000/svg'>1</s:script>",
                "<rect onload='1'/>",
                "<a xlink:href='javascript:alert(1)'/>",
                "<image href='https://acme.example/i.png'/>",
                "<image xlink:href='file:///etc/passwd'/>",
                "<image href='data:image/svg+xml;base64,PHN2Zy8+'/>",
                "<style>@import 'https://acme.example/a.css';</style>",
                "<rect fill='url( \"https://acme.example/a#b\")'/>",
                "<rect style='fill: u\\72l(https://acme.example/a)'/>",
                "<?xml-stylesheet href='a.css'?>",
                "<foreignObject/>",
                "<set attributeName='onclick' to='1'/>"
            })
    void refusesWhatDoesMoreThanDraw(String content) {
        assertThatThrownBy(() -> Drawing.checked(svg(content).getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("expected an SVG that only draws, found one with ");
    }

    @Test
    void refusesBombs() {
        String entities = "<!DOCTYPE svg [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]>" + svg("&b;");
        String uses = svg("<use xlink:href='#a'/>".repeat(21));
        String deep = svg("<g>".repeat(200) + "</g>".repeat(200));

        for (String bomb : new String[] {entities, uses, deep}) {
            assertThatThrownBy(() -> Drawing.checked(bomb.getBytes(UTF_8)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void leavesOutDeclarationsThatPointElsewhere() {
        String declared = "\uFEFF<?xml version='1.0' encoding='UTF-8'?>\n"
                + "<!DOCTYPE svg SYSTEM 'https://acme.example/svg.dtd'>" + svg("<rect/>");

        assertThat(Drawing.checked(declared.getBytes(UTF_8))).asString(UTF_8).isEqualToIgnoringNewLines(svg("<rect/>"));
    }

    @Test
    void refusesOtherEncodingsAndWhatIsNotXml() {
        assertThatThrownBy(() -> Drawing.checked(svg("<rect/>").getBytes(StandardCharsets.UTF_16)))
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> Drawing.checked("<svg".getBytes(UTF_8))).hasMessageContaining("not valid XML");
    }
}
