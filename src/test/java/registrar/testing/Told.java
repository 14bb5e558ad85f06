package registrar.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import registrar.document.Column;
import registrar.document.Column.Place;
import registrar.document.Document;
import registrar.document.Row;
import registrar.document.RowStream;
import registrar.document.Section;
import registrar.document.Value;

/** What a document says, as plain text under its keys: dates as yyyy-MM-dd, states and phrases by key, blanks empty. */
public final class Told {
    private static final Set<Place> DATA =
            EnumSet.of(Place.EVERYWHERE, Place.DATA, Place.WORKBOOK_HIDDEN, Place.DATA_AND_WORKBOOK);
    private static final Set<Place> PEOPLE =
            EnumSet.of(Place.EVERYWHERE, Place.PEOPLE, Place.WORKBOOK, Place.WORKBOOK_HIDDEN_ONLY, Place.PAPER);

    private final Document document;

    private Told(Document document) {
        this.document = document;
    }

    public static Told by(Document document) {
        return new Told(document);
    }

    /** The keys of all sections, in order. */
    public List<String> sections() {
        return document.sections().stream().map(Section::key).toList();
    }

    /** A fact of any section. */
    public String fact(String key) {
        return facts().get(key);
    }

    /** All facts; a key that stands twice must say the same. */
    public Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        for (Section section : document.sections()) {
            if (section instanceof Section.Facts some) {
                some.facts().forEach(fact -> {
                    String before = facts.put(fact.key(), text(fact.value()));
                    if (before != null && !before.equals(text(fact.value()))) {
                        throw new AssertionError(fact.key() + " is " + before + " and " + text(fact.value()));
                    }
                });
            }
        }
        return facts;
    }

    public long count(String key) {
        return Long.parseLong(fact(key));
    }

    /** Rows as the data formats print them. */
    public List<Map<String, String>> data(String table) {
        return rows(table(table), DATA);
    }

    /** Rows as people see them, in any of their formats. */
    public List<Map<String, String>> people(String table) {
        return rows(table(table), PEOPLE);
    }

    /** One column of the rows for people. */
    public List<String> column(String table, String key) {
        return people(table).stream().map(row -> row.get(key)).toList();
    }

    public Section.Table table(String key) {
        return (Section.Table) document.section(key).orElseThrow();
    }

    public List<String> prose(String key) {
        return ((Section.Prose) document.section(key).orElseThrow())
                .paragraphs().stream().map(Told::text).toList();
    }

    /** The rows of a table as people see them. */
    public static List<Map<String, String>> rows(Section.Table table) {
        return rows(table, PEOPLE);
    }

    private static List<Map<String, String>> rows(Section.Table table, Set<Place> places) {
        var rows = new ArrayList<Map<String, String>>();
        try (RowStream stream = table.rows().open()) {
            for (var row = stream.next(); row.isPresent(); row = stream.next()) {
                rows.add(named(table.columns(), row.get(), places));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rows;
    }

    private static Map<String, String> named(List<Column> columns, Row row, Set<Place> places) {
        if (columns.size() != row.values().size()) {
            throw new AssertionError(
                    columns.size() + " columns, " + row.values().size() + " values");
        }
        var named = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.size(); i++) {
            if (places.contains(columns.get(i).place())) {
                named.put(columns.get(i).key(), text(row.values().get(i)));
            }
        }
        return named;
    }

    public static String text(Value value) {
        return value.accept(new Plain());
    }

    private static final class Plain implements Value.Visitor<String> {
        @Override
        public String text(Value.Text value) {
            return value.text();
        }

        @Override
        public String identifier(Value.Identifier value) {
            return value.text();
        }

        @Override
        public String phrase(Value.Phrase value) {
            return value.arguments().isEmpty()
                    ? value.key()
                    : value.key() + value.arguments().stream().map(Told::text).toList();
        }

        @Override
        public String count(Value.Count value) {
            return Long.toString(value.number());
        }

        @Override
        public String amount(Value.Amount value) {
            return value.number().toPlainString();
        }

        @Override
        public String share(Value.Share value) {
            return value.part() + "/" + value.whole();
        }

        @Override
        public String day(Value.Day value) {
            return value.date().toString();
        }

        @Override
        public String moment(Value.Moment value) {
            return value.instant().toString();
        }

        @Override
        public String accessDays(Value.AccessDays value) {
            return Integer.toString(value.days());
        }

        @Override
        public String state(Value.State value) {
            return value.key();
        }

        @Override
        public String flag(Value.Flag value) {
            return Boolean.toString(value.on());
        }

        @Override
        public String blank(Value.Blank value) {
            return "";
        }
    }
}
