package registrar.render.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static registrar.render.data.SmallDocuments.EDITION;
import static registrar.render.data.SmallDocuments.facts;
import static registrar.render.data.SmallDocuments.named;
import static registrar.render.data.SmallDocuments.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import registrar.document.Column;
import registrar.document.Document;
import registrar.document.Fact;
import registrar.document.Row;
import registrar.document.Value;
import registrar.render.Templates;

class CsvRendererTest {
    private final CsvRenderer renderer = new CsvRenderer(Templates.builtIn());

    @Test
    void printsBareValuesUnderTheirKeysWithCrlf() throws IOException {
        Document ada = table(
                List.of(
                        Column.of("learner_id", Column.Kind.IDENTIFIER),
                        Column.of("days_left", Column.Kind.COUNT),
                        Column.of("credits", Column.Kind.AMOUNT),
                        Column.of("valid_through", Column.Kind.DAY),
                        Column.of("disabled", Column.Kind.FLAG),
                        Column.of("access_days", Column.Kind.ACCESS_DAYS),
                        Column.of("window", Column.Kind.STATE),
                        Column.of("last_active", Column.Kind.DAY)),
                Row.of(
                        new Value.Identifier("00042"),
                        new Value.Count(-12345),
                        new Value.Amount(new BigDecimal("1.50")),
                        new Value.Day(LocalDate.of(2026, 1, 2)),
                        new Value.Flag(true),
                        new Value.AccessDays(365),
                        new Value.State("window", "0-30", 1),
                        new Value.Blank(Value.Blank.Reason.NOT_SUPPLIED)));

        assertThat(csv(ada))
                .isEqualTo("learner_id,days_left,credits,valid_through,disabled,access_days,window,last_active\r\n"
                        + "00042,-12345,1.50,2026-01-02,true,365,0-30,\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 30", "-5", "@SUM(A1)", "\uFF1D1+1", "\uFF0B1", "\uFF0D1", "\uFF20A"})
    void putsAnApostropheBeforeTextThatReadsAsAFormula(String name) throws IOException {
        assertThat(csv(named(name))).isEqualTo("name\r\n'" + name + "\r\n");
    }

    @Test
    void defusesTabsAndCarriageReturnsAtTheStart() throws IOException {
        assertThat(csv(named("\t=1"))).isEqualTo("name\r\n'\t=1\r\n");
        assertThat(csv(named("\r=1"))).isEqualTo("name\r\n\"'\r'=1\"\r\n");
        assertThat(csv(named("a\n=1"))).isEqualTo("name\r\n\"a\n'=1\"\r\n");
    }

    @Test
    void steersNoTerminal() throws IOException {
        assertThat(csv(named("\u001B[31mred\u0000\u009B"))).isEqualTo("name\r\n\uFFFD[31mred\uFFFD\uFFFD\r\n");
    }

    @Test
    void leavesFormulaSignsElsewhereAlone() throws IOException {
        assertThat(csv(named("a=b+c@d"))).isEqualTo("name\r\na=b+c@d\r\n");
    }

    @Test
    void quotesCommasQuotesAndLineBreaks() throws IOException {
        assertThat(csv(named("Brown, \"Zoë\"\nJr"))).isEqualTo("name\r\n\"Brown, \"\"Zoë\"\"\nJr\"\r\n");
    }

    @Test
    void beginsWithoutAByteOrderMark() throws IOException {
        assertThat(SmallDocuments.bytes(renderer, named("أمل"))).startsWith("name".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void writesHalfASurrogatePairAsReplacementCharacter() throws IOException {
        assertThat(csv(named("a\uD83Db"))).isEqualTo("name\r\na\uFFFDb\r\n");
    }

    @Test
    void printsOnlyTheColumnsMeantForData() throws IOException {
        List<Column> columns = List.of(
                Column.of("a", Column.Kind.TEXT),
                Column.of("b", Column.Kind.TEXT).in(Column.Place.DATA),
                Column.of("c", Column.Kind.TEXT).in(Column.Place.PEOPLE),
                Column.of("d", Column.Kind.TEXT).in(Column.Place.WORKBOOK_HIDDEN),
                Column.of("e", Column.Kind.TEXT).in(Column.Place.WORKBOOK_HIDDEN_ONLY),
                Column.of("f", Column.Kind.TEXT).in(Column.Place.WORKBOOK),
                Column.of("g", Column.Kind.TEXT).in(Column.Place.DATA_AND_WORKBOOK),
                Column.of("h", Column.Kind.TEXT).in(Column.Place.PAPER));
        Value x = new Value.Text("x");

        assertThat(csv(table(columns, Row.of(x, x, x, x, x, x, x, x)))).isEqualTo("a,b,d,g\r\nx,x,x,x\r\n");
    }

    @Test
    void printsFactsAsKeyAndValueWhereTheyAreTheData() throws IOException {
        Document certificate = facts(
                Fact.of("name", new Value.Text("=Ada")),
                Fact.of("taken", new Value.Moment(EDITION.moment())),
                Fact.of("compliance", new Value.Share(2, 3)),
                Fact.of("of_none", new Value.Share(0, 0)),
                Fact.of("name", new Value.Text("again")));

        assertThat(csv(certificate))
                .isEqualTo("key,value\r\nname,'=Ada\r\ntaken,2026-11-23T07:00:00+01:00\r\n"
                        + "compliance,0.6666\r\nof_none,\r\n");
    }

    @Test
    void refusesADocumentWithoutTheTableItNames() {
        var document = new Document("roster", "r", Optional.empty(), Optional.of("seats"), List.of());

        assertThatThrownBy(() -> csv(document)).hasMessageContaining("roster").hasMessageContaining("seats");
    }

    private String csv(Document document) throws IOException {
        return SmallDocuments.text(renderer, document);
    }
}
