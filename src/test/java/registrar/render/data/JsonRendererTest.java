package registrar.render.data;

import static org.assertj.core.api.Assertions.assertThat;
import static registrar.render.data.SmallDocuments.facts;
import static registrar.render.data.SmallDocuments.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import registrar.document.Column;
import registrar.document.Document;
import registrar.document.Fact;
import registrar.document.Row;
import registrar.document.Value;
import registrar.render.Templates;

class JsonRendererTest {
    private final JsonRenderer renderer = new JsonRenderer(Templates.builtIn());

    @Test
    void namesReportMomentZoneAndSnapshotBeforeTheRows() throws IOException {
        assertThat(json(table(List.of(Column.of("name", Column.Kind.TEXT)))))
                .isEqualTo("{\"report\":\"roster\",\"as_of\":\"2026-11-23T07:00:00+01:00\",\"zone\":\"Europe/Berlin\","
                        + "\"snapshot\":{\"id\":\"s-1\",\"taken_at\":\"2026-11-23T06:41:30+01:00\"},\"rows\":[]}");
    }

    @Test
    void printsNumbersBareFlagsAsTruthAndBlanksAsNull() throws IOException {
        Document ada = table(
                List.of(
                        Column.of("learner_id", Column.Kind.IDENTIFIER),
                        Column.of("days_left", Column.Kind.COUNT),
                        Column.of("credits", Column.Kind.AMOUNT),
                        Column.of("disabled", Column.Kind.FLAG),
                        Column.of("progress", Column.Kind.SHARE),
                        Column.of("access_days", Column.Kind.ACCESS_DAYS),
                        Column.of("valid_through", Column.Kind.DAY),
                        Column.of("window", Column.Kind.STATE),
                        Column.of("issued", Column.Kind.DAY)),
                Row.of(
                        new Value.Identifier("00042"),
                        new Value.Count(-5),
                        new Value.Amount(new BigDecimal("1.5")),
                        new Value.Flag(false),
                        new Value.Share(3, 4),
                        new Value.AccessDays(365),
                        new Value.Day(LocalDate.of(2026, 1, 2)),
                        new Value.State("window", "past", 0),
                        new Value.Blank(Value.Blank.Reason.NONE)));

        assertThat(json(ada))
                .endsWith("\"rows\":[{\"learner_id\":\"00042\",\"days_left\":-5,\"credits\":1.5,\"disabled\":false,"
                        + "\"progress\":0.75,\"access_days\":365,\"valid_through\":\"2026-01-02\","
                        + "\"window\":\"past\",\"issued\":null}]}");
    }

    @Test
    void leavesTextThatReadsAsAFormulaAsItIs() throws IOException {
        assertThat(json(SmallDocuments.named("=1+1"))).endsWith("\"rows\":[{\"name\":\"=1+1\"}]}");
    }

    @Test
    void printsFactsAsTheOneRowWhereTheyAreTheData() throws IOException {
        Document certificate =
                facts(Fact.of("name", new Value.Text("Ada")), Fact.of("compliance", new Value.Share(0, 0)));

        assertThat(json(certificate))
                .endsWith("\"snapshot\":{\"id\":null,\"taken_at\":null},"
                        + "\"rows\":[{\"name\":\"Ada\",\"compliance\":null}]}");
    }

    private String json(Document document) throws IOException {
        return SmallDocuments.text(renderer, document);
    }
}
