package registrar.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import registrar.document.Column;
import registrar.document.Column.Place;
import registrar.document.Document;
import registrar.document.Fact;
import registrar.document.Section;
import registrar.document.SortKey;

/** The lists of docs/documents.md are those that reports make; line breaks in them do not matter. */
class DocumentsPageTest {
    @ParameterizedTest
    @ValueSource(strings = {"transcript", "certificate", "roster", "credentials", "gaps", "summary", "changes"})
    void listsWhatTheReportMakes(String report) throws IOException {
        String page = Files.readString(Path.of("docs", "documents.md"));
        String begin = "<!-- " + report + " -->";
        assertThat(page).contains(begin);
        String listed = page.substring(page.indexOf(begin) + begin.length());

        assertThat(listed.substring(0, listed.indexOf("<!--"))).isEqualToNormalizingWhitespace(lists(report));
    }

    private static String lists(String report) {
        ReportType type = ReportTypes.of(report).orElseThrow();
        return lists(Fullest.full(type), Fullest.bare(type));
    }

    private static String lists(Document full, Document bare) {
        var lines = new ArrayList<String>();
        for (Section section : full.sections()) {
            String mark = bare.section(section.key()).isPresent() ? "" : "?";
            String key = "- `" + section.key() + mark + "` ";
            if (section instanceof Section.Prose) {
                lines.add(key + "prose");
            } else if (section instanceof Section.Facts facts) {
                lines.add(key + "facts: " + facts(facts, bare));
            } else if (section instanceof Section.Table table) {
                boolean data = full.dataTable().filter(table.key()::equals).isPresent();
                lines.add(key + (data ? "table, the data table" : "table") + sorted(table));
                places(table).forEach(place -> lines.add("  - " + words(place) + ": " + columns(table, place)));
            }
        }
        return String.join("\n", lines);
    }

    private static String facts(Section.Facts facts, Document bare) {
        Set<String> known =
                bare.section(facts.key()).map(section -> ((Section.Facts) section).facts()).orElse(List.of()).stream()
                        .map(fact -> general(fact.key()))
                        .collect(Collectors.toSet());
        var keys = new LinkedHashSet<String>();
        for (Fact fact : facts.facts()) {
            String key = general(fact.key());
            String kind = fact.value().getClass().getSimpleName().toLowerCase(Locale.ROOT);
            keys.add("`" + key + (known.contains(key) ? "" : "?") + "` " + kind);
        }
        return String.join(", ", keys);
    }

    /** A key with what comes from data or settings put in angle brackets. */
    private static String general(String key) {
        return key.replaceFirst("^(certificates|seats)\\.window\\..*", "$1.window.<window>")
                .replaceFirst("^(certificates|seats)\\.month\\..*", "$1.month.<yyyy-MM>")
                .replaceFirst("^license\\.[^.]+\\.", "license.<id>.")
                .replaceFirst("^finding\\..*", "finding.<reason>")
                .replaceFirst("^credits\\..*", "credits.<type>");
    }

    private static String sorted(Section.Table table) {
        return table.order().isEmpty()
                ? ""
                : table.order().stream().map(SortKey::column).collect(Collectors.joining(", ", "; for people by ", ""));
    }

    private static Set<Place> places(Section.Table table) {
        return table.columns().stream().map(Column::place).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String words(Place place) {
        return place.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String columns(Section.Table table, Place place) {
        return table.columns().stream()
                .filter(column -> column.place() == place)
                .map(column -> "`" + column.key() + "` "
                        + column.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }
}
