package registrar.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import registrar.document.Column;
import registrar.document.Document;
import registrar.document.Fact;
import registrar.document.Row;
import registrar.document.RowStream;
import registrar.document.Rows;
import registrar.document.Section;
import registrar.document.Value;
import registrar.report.Edition;
import registrar.report.Issuer;

/** Small documents to draw, about the people of the other examples. */
public final class Documents {
    private Documents() {}

    /** 23 Nov 2026, 14:05 in Zurich, in English. */
    public static Edition edition() {
        return edition("en-GB");
    }

    public static Edition edition(String locale) {
        return new Edition(
                Instant.parse("2026-11-23T13:05:00Z"),
                ZoneId.of("Europe/Zurich"),
                Locale.forLanguageTag(locale),
                new Issuer(
                        "Aldermoor Institute",
                        List.of("12 Registry Lane", "40010 Aldermoor"),
                        Optional.of("registry@aldermoor.example"),
                        Optional.of("https://aldermoor.example"),
                        Optional.empty(),
                        Optional.of(new Issuer.Officer("I. Estravik", Optional.of("Registrar"))),
                        Optional.empty()));
    }

    /** A transcript of this name with that many courses. */
    public static Document transcript(String name, int courses) {
        var columns = List.of(
                Column.of("course_sku", Column.Kind.IDENTIFIER),
                Column.of("course", Column.Kind.TEXT),
                Column.of("course_status", Column.Kind.STATE));
        var rows = IntStream.rangeClosed(1, courses)
                .mapToObj(i -> Row.of(
                        new Value.Identifier("SAF-" + (1000 + i)),
                        new Value.Text("Foundations of Operational Safety, part " + i),
                        new Value.State("course_status", i % 3 == 0 ? "IN_PROGRESS" : "COMPLETED", 0)))
                .toList();
        return new Document(
                "transcript",
                "transcript_00042_2026-11-23",
                Optional.of(new Value.Text(name)),
                Optional.of("courses"),
                List.of(
                        prose(
                                "notice",
                                "Unofficial – learner’s own copy.",
                                "For personal reference. Not a proof to third parties."),
                        learner(name),
                        new Section.Facts(
                                "document",
                                List.of(Fact.of("made", new Value.Moment(Instant.parse("2026-11-23T13:05:00Z"))))),
                        certificates(),
                        Section.Table.of("courses", columns, Rows.of(rows)),
                        prose("end", "End of learner’s copy – nothing follows")));
    }

    private static Section prose(String key, String... paragraphs) {
        return new Section.Prose(
                key, Stream.of(paragraphs).<Value>map(Value.Text::new).toList());
    }

    private static Section learner(String name) {
        return new Section.Facts(
                "learner",
                List.of(
                        Fact.of("name", new Value.Text(name)),
                        Fact.of("learner_id", new Value.Identifier("00042")),
                        Fact.of("client", new Value.Text("Corvane Energy Services"))));
    }

    private static Section certificates() {
        var columns = List.of(
                Column.of("course", Column.Kind.TEXT),
                Column.of("certificate_id", Column.Kind.IDENTIFIER),
                Column.of("issued", Column.Kind.DAY),
                Column.of("valid_through", Column.Kind.DAY),
                Column.of("credential_status", Column.Kind.STATE));
        return Section.Table.of(
                "certificates",
                columns,
                Rows.of(List.of(
                        certificate("Fire Warden", "FIW-2025-00412", "EXPIRED", 2024),
                        certificate("First Response and Emergency Care", "FRE-2025-00107", "EXPIRING", 2025),
                        certificate("Foundations of Operational Safety", "FOS-2025-00088", "ACTIVE", 2026))));
    }

    private static Row certificate(String course, String number, String status, int year) {
        return Row.of(
                new Value.Text(course),
                new Value.Identifier(number),
                new Value.Day(LocalDate.of(year, 1, 27)),
                new Value.Day(LocalDate.of(year + 1, 1, 26)),
                new Value.State("credential_status", status, 0));
    }

    /** A certificate for this name and course. */
    public static Document certificate(String name, String course) {
        return new Document(
                "certificate",
                "certificate_00042_c1_2026-11-23",
                Optional.of(new Value.Text(name)),
                Optional.empty(),
                List.of(
                        learner(name),
                        new Section.Facts(
                                "certificate",
                                List.of(
                                        Fact.of("course", new Value.Text(course)),
                                        Fact.of("course_id", new Value.Identifier("c1")),
                                        Fact.of("certificate_id", new Value.Identifier("ELI-2026-02214")),
                                        Fact.of("issued", new Value.Day(LocalDate.of(2026, 6, 3))),
                                        Fact.of("valid_through", new Value.Day(LocalDate.of(2029, 6, 2))),
                                        Fact.of("credits", new Value.Text("2.10 CEU"))))));
    }

    /** That many courses with one row below them that adds them up. */
    public static Document withTotals(int courses) {
        var rows = IntStream.rangeClosed(1, courses)
                .mapToObj(i -> Row.of(new Value.Identifier("SAF-" + i)))
                .toList();
        return new Document(
                "transcript",
                "transcript_00042_2026-11-23",
                Optional.empty(),
                Optional.of("courses"),
                List.of(new Section.Table(
                        "courses",
                        List.of(Column.of("course_sku", Column.Kind.IDENTIFIER)),
                        Rows.of(rows),
                        List.of(),
                        List.of(Row.of(new Value.Text("Total"))))));
    }

    /** A list of certificates with that many rows, none of them held. */
    public static Document credentials(int rows) {
        var columns = List.of(
                Column.of("credential_status", Column.Kind.STATE),
                Column.of("name", Column.Kind.TEXT),
                Column.of("learner_id", Column.Kind.IDENTIFIER),
                Column.of("course", Column.Kind.TEXT),
                Column.of("certificate_id", Column.Kind.IDENTIFIER),
                Column.of("issued", Column.Kind.DAY),
                Column.of("valid_through", Column.Kind.DAY),
                Column.of("days_left", Column.Kind.COUNT));
        return new Document(
                "credentials",
                "credentials_2026-11-23",
                Optional.of(new Value.Text("Corvane Energy Services")),
                Optional.of("certificates"),
                List.of(Section.Table.of("certificates", columns, counted(rows))));
    }

    private static Rows counted(int size) {
        return new Rows() {
            @Override
            public RowStream open() {
                return new CountedRows(size);
            }

            @Override
            public long size() {
                return size;
            }
        };
    }

    private static final class CountedRows implements RowStream {
        private final int size;
        private int at;

        CountedRows(int size) {
            this.size = size;
        }

        @Override
        public Optional<Row> next() {
            if (at == size) {
                return Optional.empty();
            }
            at++;
            var values = new ArrayList<Value>();
            values.add(new Value.State("credential_status", at % 4 == 0 ? "EXPIRED" : "ACTIVE", 0));
            values.add(new Value.Text("Learner " + at));
            values.add(new Value.Identifier(String.format(Locale.ROOT, "%05d", at)));
            values.add(new Value.Text("Foundations of Operational Safety"));
            values.add(new Value.Identifier("FOS-" + at));
            values.add(new Value.Day(LocalDate.of(2026, 1, 1)));
            values.add(new Value.Blank(Value.Blank.Reason.NOT_SUPPLIED));
            values.add(new Value.Count(at % 4 == 0 ? -at : at));
            return Optional.of(new Row(values));
        }

        @Override
        public void close() {}
    }
}
