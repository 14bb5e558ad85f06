package registrar.render;

import java.time.LocalDate;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import registrar.document.Document;
import registrar.document.Fact;
import registrar.document.Section;
import registrar.document.Value;
import registrar.report.Edition;
import registrar.report.Issuer;
import registrar.report.Logo;

/** The names a template may use, made of a document and its edition; docs/templates.md lists them for its readers. */
final class TemplateModel {
    private static final String DATA = "data";

    private final Document document;
    private final Edition edition;
    private final Wording wording;
    private final OpenRows open;

    TemplateModel(Document document, Edition edition, Wording wording, OpenRows open) {
        this.document = document;
        this.edition = edition;
        this.wording = wording;
        this.open = open;
    }

    /** All names at the top; a section stands under its own key. */
    Map<String, Object> names() {
        var names = new LinkedHashMap<String, Object>();
        document.sections().stream()
                .filter(section -> !section.key().equals(DATA))
                .forEach(section -> names.put(section.key(), section(section)));
        names.put("sections", listed(Section.class));
        names.put("facts", listed(Section.Facts.class));
        names.put("tables", listed(Section.Table.class));
        names.put("prose", listed(Section.Prose.class));
        names.put("has", new Has());
        names.put("charts", new Charts(document, wording, open, today()));
        names.put("report", report());
        names.put("edition", edition());
        names.put("issuer", issuer(edition.issuer()));
        names.put("page", new Names("page", Map.of("letter", Paper.of(edition) == Paper.LETTER)));
        return names;
    }

    private Object section(Section section) {
        if (section instanceof Section.Table table) {
            return new TableNode(table, wording, open);
        }
        if (section instanceof Section.Facts facts) {
            var values = new LinkedHashMap<String, Object>();
            facts.facts().forEach(fact -> values.put(fact.key(), printed(fact.value())));
            values.put("all", facts.facts().stream().map(this::fact).toList());
            return new Names(section.key(), values);
        }
        return ((Section.Prose) section)
                .paragraphs().stream().map(this::printed).toList();
    }

    private List<Node> listed(Class<? extends Section> kind) {
        return document.sections().stream()
                .filter(kind::isInstance)
                .filter(TemplateModel::forPeople)
                .map(this::listed)
                .toList();
    }

    /** The section {@code data} and tables without a column for paper are there for other formats. */
    private static boolean forPeople(Section section) {
        return !section.key().equals(DATA)
                && !(section instanceof Section.Table table
                        && table.columns().stream()
                                .noneMatch(column -> column.place().onPaper()));
    }

    /** A section as the general templates loop over it: always with all names, those of other kinds empty. */
    private Node listed(Section section) {
        var values = new LinkedHashMap<String, Object>();
        values.put("key", section.key());
        values.put("heading", wording.find("section." + section.key()).orElse(""));
        values.put("note", wording.find("section." + section.key() + ".note").orElse(""));
        values.put("isFacts", section instanceof Section.Facts);
        values.put("isTable", section instanceof Section.Table);
        values.put("isProse", section instanceof Section.Prose);
        values.put(
                "facts",
                section instanceof Section.Facts facts
                        ? facts.facts().stream().map(this::fact).toList()
                        : List.of());
        values.put("table", section instanceof Section.Table ? section(section) : List.of());
        values.put("paragraphs", section instanceof Section.Prose ? section(section) : List.of());
        values.put("thirds", section instanceof Section.Prose prose ? thirds(prose) : List.of());
        return new Names("section", values);
    }

    /** Paragraphs in three columns of about the same number, for small print. */
    private List<List<Printed>> thirds(Section.Prose prose) {
        List<Printed> all = prose.paragraphs().stream().map(this::printed).toList();
        int most = (all.size() + 2) / 3;
        return IntStream.range(0, 3)
                .mapToObj(third ->
                        all.subList(Math.min(third * most, all.size()), Math.min((third + 1) * most, all.size())))
                .toList();
    }

    private Node fact(Fact fact) {
        return new Names(
                "fact",
                Map.of(
                        "key", fact.key(),
                        "label", Printable.of(wording.label(fact)),
                        "value", printed(fact.value()),
                        "look", "fact-" + fact.key().replace('_', '-')));
    }

    private Node report() {
        return new Names(
                "report",
                Map.of(
                        "key", document.report(),
                        "title", wording.title(document),
                        "subject", optional(document.subject())));
    }

    private Node edition() {
        return new Names(
                "edition",
                Map.of(
                        "issued", printed(new Value.Moment(edition.moment())),
                        "day",
                                printed(new Value.Day(
                                        edition.moment().atZone(edition.zone()).toLocalDate())),
                        "zone", edition.zone().getId(),
                        "language", wording.language().toLanguageTag(),
                        "direction", wording.rightToLeft() ? "rtl" : "ltr"));
    }

    private Node issuer(Issuer issuer) {
        var officer = new Names(
                "issuer.officer",
                Map.of(
                        "present", issuer.officer().isPresent(),
                        "name", optionalText(issuer.officer().map(Issuer.Officer::name)),
                        "title", optionalText(issuer.officer().flatMap(Issuer.Officer::title))));
        return new Names(
                "issuer",
                Map.of(
                        "name", printed(new Value.Text(issuer.name())),
                        "address", issuer.address().stream().map(Printable::of).toList(),
                        "contact", optionalText(issuer.contact()),
                        "url", optionalText(issuer.url()),
                        "logo", optionalText(issuer.logo().map(TemplateModel::dataAddress)),
                        "officer", officer,
                        "accent", optionalText(Accent.of(issuer).map(Accent::colour))));
    }

    /** The picture itself as an address, so that nothing is fetched from anywhere. */
    private static String dataAddress(Logo logo) {
        return "data:" + logo.type() + ";base64," + Base64.getEncoder().encodeToString(logo.bytes());
    }

    private LocalDate today() {
        return edition.moment().atZone(edition.zone()).toLocalDate();
    }

    private Printed printed(Value value) {
        return new Printed(value, wording);
    }

    private Printed optional(Optional<Value> value) {
        return printed(value.orElse(new Value.Blank(Value.Blank.Reason.EMPTY)));
    }

    private Printed optionalText(Optional<String> text) {
        return optional(text.map(Value.Text::new));
    }

    /** {@code has.totals} or {@code has['learner.email']}: true when the document has that section or fact. */
    private final class Has implements Node {
        private final Set<String> known = new HashSet<>();

        Has() {
            for (Section section : document.sections()) {
                known.add(section.key());
                if (section instanceof Section.Facts facts) {
                    facts.facts().forEach(fact -> known.add(section.key() + "." + fact.key()));
                }
                if (section instanceof Section.Table table) {
                    table.columns().forEach(column -> known.add(section.key() + "." + column.key()));
                }
            }
        }

        @Override
        public Object get(String name) {
            return known.contains(name);
        }

        @Override
        public Set<String> names() {
            return known;
        }
    }
}
