package registrar.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import registrar.document.Document;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.testing.Documents;

class TemplatesTest {
    @TempDir
    private Path folder;

    private String fill(String template, Document document) throws IOException {
        Files.writeString(folder.resolve("own.html"), template);
        var out = new StringWriter();
        Templates.over(folder).write("own", document, Documents.edition(), Map.of("extra", Map.of("a", "b")), out);
        return out.toString();
    }

    private String fill(String template) throws IOException {
        return fill(template, Documents.transcript("Ada Lovell", 2));
    }

    @Test
    void printsValuesAndTheirParts() throws IOException {
        assertThat(fill("<p th:text=\"${learner.name}\"></p><p th:text=\"${extra.a}\"></p>"))
                .isEqualTo("<p>Ada Lovell</p><p>b</p>");
        assertThat(
                        fill(
                                "<p th:each=\"c : ${certificates}\" th:text=\"|${c.issued} ${c.issued.raw} ${c.credential_status.key}|\"></p>"))
                .startsWith("<p>27 Jan 2024 2024-01-27 EXPIRED</p>");
    }

    @Test
    void keepsTheLastTwoRowsForTheTotals() throws IOException {
        String parts = "<i th:each=\"c : ${courses.body}\" th:text=\"${c.course_sku}\"></i>"
                + "<b th:each=\"c : ${courses.tail}\" th:text=\"${c.course_sku}\"></b>";
        assertThat(fill(parts, Documents.transcript("Ada Lovell", 3)))
                .as("no totals here, so no row waits for them")
                .isEqualTo("<i>SAF-1001</i><i>SAF-1002</i><i>SAF-1003</i>");
        assertThat(fill(parts, Documents.withTotals(3))).isEqualTo("<i>SAF-1</i><b>SAF-2</b><b>SAF-3</b>");
        assertThat(fill(parts, Documents.withTotals(1))).isEqualTo("<b>SAF-1</b>");
    }

    @Test
    void comparesAndCounts() throws IOException {
        assertThat(fill(
                        "<p th:each=\"c : ${courses}\" th:if=\"${c.course_status.key} == 'COMPLETED' and ${cStat.count} < 2\""
                                + " th:text=\"${c.course_sku}\"></p>"))
                .isEqualTo("<p>SAF-1001</p>");
    }

    @Test
    void namesFileLineFieldAndTheNearestKnownNames() {
        assertThatThrownBy(() -> fill("<html>\n<p th:text=\"${learner.nmae}\"></p></html>"))
                .isInstanceOf(StoppedException.class)
                .hasMessageContaining("own.html, line 2")
                .hasMessageContaining("\"learner.nmae\"")
                .hasMessageContaining("learner.name")
                .extracting(e -> ((StoppedException) e).reason())
                .isEqualTo(StopReason.SETTINGS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${lerner}",
                "${learner.email}",
                "${learner.name.size}",
                "${issuer.officer.phone}",
                "${extra.b}",
                "${edition.moment}",
                "${has}${nothing}",
                "#{no.such.text}",
                "${charts.pie}"
            })
    void refusesUnknownNamesAtEveryLevel(String expression) {
        assertThatThrownBy(() -> fill("<p th:text=\"|" + expression + "|\"></p>"))
                .isInstanceOf(StoppedException.class);
    }

    @Test
    void refusesAnUnknownColumnOfARow() {
        assertThatThrownBy(() -> fill("<p th:each=\"c : ${courses}\" th:text=\"${c.titel}\"></p>"))
                .isInstanceOf(StoppedException.class)
                .hasMessageContaining("row.titel");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${T(java.lang.Runtime).getRuntime()}",
                "${@java.lang.Runtime@getRuntime()}",
                "${@registrar.render.Templates@builtIn()}",
                "${new java.io.File('x')}",
                "${learner.class}",
                "${learner.getClass()}",
                "${''.getClass().forName('java.lang.Runtime')}",
                "${#ctx.variables}",
                "${#execInfo.templateName}",
                "${#strings.toString(1)}",
                "${learner.name = 'x'}",
                "${1 + 1}",
                "*{class}",
                "${[' wording']}"
            })
    void reachesNothingButNames(String expression) {
        assertThatThrownBy(() -> fill("<p th:text=\"" + expression + "\"></p>")).isInstanceOf(StoppedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:utext=\"${learner.name}\"></p>",
                "<p data-th-utext=\"${learner.name}\"></p>",
                "<p>[(${learner.name})]</p>",
                "<p th:text=\"__${learner.name}__\"></p>",
                "<p TH:UTEXT=\"${learner.name}\"></p>",
                "<p th:text=\"&#95;&#x5F;${learner.name}__\"></p>",
                "<a th:href=\"${learner.name}\">x</a>",
                "<img th:src = '${learner.name}'/>",
                "<form TH:ACTION=\"${learner.name}\"/>",
                "<p th:onclick=\"${learner.name}\"></p>",
                "<p th:attr=\"onclick=${learner.name}\"></p>",
                "<p th:attr=\"lang=${edition.language},href=${learner.name}\"></p>",
                "<p th:attrappend='style=${learner.name}'></p>"
            })
    void refusesWhatWouldLetProfilesWriteMarkup(String template) {
        assertThatThrownBy(() -> fill("<html>\n" + template + "</html>"))
                .isInstanceOf(StoppedException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void takesTheAddressesOfSettings() throws IOException {
        assertThat(fill("<a th:href=\"${issuer.url}\" th:attr=\"lang=${edition.language},data-x='a'\">x</a>"))
                .contains("lang=\"en\"")
                .contains("data-x=\"a\"");
    }

    @Test
    void namesTheFileThatCannotBeParsed() {
        assertThatThrownBy(() -> fill("<html><body th:each=\">"))
                .isInstanceOf(StoppedException.class)
                .hasMessageContaining("own.html, line 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "${learner.learner_id}", "[[${issuer.name}]]", "\"><b>&amp;"})
    void printsHostileNamesAsTheyAre(String name) throws IOException {
        String page = fill(
                "<p title=\"x\" th:title=\"${learner.name}\" th:text=\"${learner.name}\"></p>",
                Documents.transcript(name, 0));
        assertThat(page).doesNotContain("<script", "<b>", "00042", "Aldermoor");
        assertThat(page.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&amp;", "&"))
                .contains(">" + name + "</p>");
    }

    @Test
    void dropsCharactersNoPageCanHold() throws IOException {
        assertThat(fill("<p th:text=\"${learner.name}\"></p>", Documents.transcript("A\u0000\u0007d\uD800a\uFFFF", 0)))
                .isEqualTo("<p>Ada</p>");
    }

    @Test
    void putsStyleSheetsIntoThePageWithoutMovingLines() {
        assertThatThrownBy(() ->
                        fill("<html>\n<link rel=\"stylesheet\" href=\"paper.css\"/>\n<p th:text=\"${x}\"></p></html>"))
                .hasMessageContaining("line 3");
    }

    @Test
    void missesAStyleSheetByName() {
        assertThatThrownBy(() -> fill("<html>\n<link rel=\"stylesheet\" href=\"papper.css\"/></html>"))
                .isInstanceOf(StoppedException.class)
                .hasMessageContaining("papper.css")
                .hasMessageContaining("line 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret", "/etc/passwd", "a/b", "..", "http://127.0.0.1/x"})
    void findsNoTemplateOutsideItsFolder(String name) throws IOException {
        Files.writeString(folder.resolveSibling("secret.html"), "secret");
        assertThat(Templates.over(folder).has(name)).isFalse();
    }
}
