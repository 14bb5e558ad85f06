package registrar.render.xlsx;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import registrar.document.Column;
import registrar.document.Column.Kind;
import registrar.document.Column.Place;
import registrar.document.Document;
import registrar.document.Row;
import registrar.document.RowStream;
import registrar.document.Rows;
import registrar.document.Section;
import registrar.document.Value;
import registrar.record.CredentialStatus;
import registrar.record.SeatStatus;
import registrar.record.Windows;
import registrar.report.Edition;
import registrar.report.Issuer;

/** A roster as the report makes it, in small: people in turn hold one of six licenses and one certificate each. */
final class SampleRoster {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    static final Edition EDITION = new Edition(
            Instant.parse("2026-11-23T06:00:00Z"),
            ZoneId.of("Europe/Berlin"),
            Locale.forLanguageTag("en-GB"),
            Issuer.named("Acme Training"));

    static final List<String> LICENSES =
            List.of("Trial 2026", "Depots", "South region", "North region", "Head office", "Contractors");

    /** Days left of the licenses; the last one counts from first access. */
    static final List<Integer> LICENSE_DAYS = List.of(-5, 19, 38, 128, 311);

    static final List<String> COURSES = List.of("Site safety", "First aid at work", "Forklift operation");

    private static final List<String> LAST_NAMES = List.of(
            "Brandt", "Chaudhry", "=cmd|' /C calc'!A0", "Østergaard", "حداد", "Gonzalez-Featherstonehaugh", "田中");
    private static final List<String> FIRST_NAMES =
            List.of("Jonas", "Umar", "Mallory", "Lars", "أمل", "Dai", "恵子", "Zoë", "Ines");

    private SampleRoster() {}

    static Document of(int people) {
        return new Document(
                "roster",
                "roster",
                Optional.of(new Value.Text("Meridale Group")),
                Optional.of("seats"),
                List.of(
                        SampleSummary.numbers(people),
                        SampleSummary.licenses(),
                        seats(rows(people, SampleRoster::seat)),
                        SampleSummary.windows(),
                        SampleSummary.ending(),
                        SampleSummary.byCourse(),
                        SampleSummary.urgent(),
                        certificates("certificates", rows(people, SampleRoster::certificate)),
                        certificates("expiring", Rows.of(List.of())),
                        SampleSummary.findings(),
                        SampleSummary.leftOut(),
                        SampleSummary.reckoning(people),
                        SampleSummary.about(),
                        SampleSummary.legend()));
    }

    /** Rows made one by one as they are asked for. */
    static Rows rows(int count, IntFunction<Row> row) {
        return new Rows() {
            @Override
            public RowStream open() {
                return new RowStream() {
                    private int at;

                    @Override
                    public Optional<Row> next() {
                        return at < count ? Optional.of(row.apply(at++)) : Optional.empty();
                    }

                    @Override
                    public void close() {}
                };
            }

            @Override
            public long size() {
                return count;
            }
        };
    }

    static Section.Table seats(Rows rows) {
        var columns = List.of(
                Column.of("learner_id", Kind.IDENTIFIER).in(Place.DATA),
                Column.of("last_name", Kind.TEXT).in(Place.WORKBOOK),
                Column.of("first_name", Kind.TEXT).in(Place.WORKBOOK),
                Column.of("learner_id", Kind.IDENTIFIER).in(Place.WORKBOOK),
                Column.of("email", Kind.TEXT).in(Place.WORKBOOK),
                Column.of("client", Kind.TEXT).in(Place.WORKBOOK_HIDDEN_ONLY),
                Column.of("license", Kind.TEXT).in(Place.WORKBOOK),
                Column.of("seat_status", Kind.STATE).in(Place.WORKBOOK),
                Column.of("window", Kind.STATE).in(Place.WORKBOOK),
                Column.of("days_left", Kind.COUNT).in(Place.WORKBOOK),
                Column.of("access_ends", Kind.DAY).in(Place.WORKBOOK),
                Column.of("progress", Kind.SHARE).in(Place.WORKBOOK),
                Column.of("last_active", Kind.DAY).in(Place.WORKBOOK),
                Column.of("disabled", Kind.FLAG).in(Place.WORKBOOK),
                Column.of("license_sku", Kind.IDENTIFIER).in(Place.WORKBOOK_HIDDEN_ONLY),
                Column.of("courses_assigned", Kind.COUNT).in(Place.WORKBOOK_HIDDEN_ONLY),
                Column.of("note", Kind.TEXT).in(Place.WORKBOOK_HIDDEN_ONLY));
        return Section.Table.of("seats", columns, rows);
    }

    static Row seat(int n) {
        int license = n % LICENSES.size();
        boolean relative = license == LICENSE_DAYS.size();
        long left = relative ? 0 : LICENSE_DAYS.get(license);
        return Row.of(
                id(n),
                last(n),
                first(n),
                id(n),
                text("learner" + n + "@meridale.example"),
                text("Meridale Group"),
                text(LICENSES.get(license)),
                seatStatus(license),
                window(relative ? OptionalLong.empty() : OptionalLong.of(left)),
                relative ? blank() : count(left),
                relative ? new Value.AccessDays(365) : new Value.Day(TODAY.plusDays(left)),
                new Value.Share(n % 5, 5),
                new Value.Day(TODAY.minusDays(n % 60)),
                new Value.Flag(n % 11 == 5),
                new Value.Identifier("00" + license),
                count(n % 7),
                text("last valid day " + TODAY.plusDays(left) + " − today " + TODAY + " = " + left + " days"));
    }

    static Section.Table certificates(String key, Rows rows) {
        var columns = List.of(
                Column.of("last_name", Kind.TEXT).in(Place.WORKBOOK),
                Column.of("first_name", Kind.TEXT).in(Place.WORKBOOK),
                Column.of("learner_id", Kind.IDENTIFIER).in(Place.WORKBOOK),
                Column.of("course", Kind.TEXT).in(Place.WORKBOOK),
                Column.of("certificate_id", Kind.IDENTIFIER).in(Place.WORKBOOK),
                Column.of("issued", Kind.DAY).in(Place.WORKBOOK),
                Column.of("valid_through", Kind.DAY).in(Place.WORKBOOK),
                Column.of("days_left", Kind.COUNT).in(Place.WORKBOOK),
                Column.of("credential_status", Kind.STATE).in(Place.WORKBOOK),
                Column.of("window", Kind.STATE).in(Place.WORKBOOK),
                Column.of("credits", Kind.AMOUNT).in(Place.WORKBOOK),
                Column.of("credit_type", Kind.TEXT).in(Place.WORKBOOK),
                Column.of("note", Kind.TEXT).in(Place.WORKBOOK),
                Column.of("client", Kind.TEXT).in(Place.WORKBOOK_HIDDEN_ONLY));
        return Section.Table.of(key, columns, rows);
    }

    static Row certificate(int n) {
        long left = (n * 37L) % 400 - 60;
        CredentialStatus status =
                left < 0 ? CredentialStatus.EXPIRED : left <= 90 ? CredentialStatus.EXPIRING : CredentialStatus.ACTIVE;
        return Row.of(
                last(n),
                first(n),
                id(n),
                text(COURSES.get(n % COURSES.size())),
                new Value.Identifier("C-24-0" + (1000 + n)),
                new Value.Day(TODAY.plusDays(left).minusYears(2)),
                new Value.Day(TODAY.plusDays(left)),
                count(left),
                new Value.State("credential_status", status.name(), status.ordinal()),
                window(OptionalLong.of(left)),
                new Value.Amount(new BigDecimal(n % 2 == 0 ? "1.5" : "1.25")),
                text("CEU"),
                n % 4 == 0 ? text("Expiry computed") : blank(),
                text("Meridale Group"));
    }

    static Value seatStatus(int license) {
        if (license == LICENSE_DAYS.size()) {
            return new Value.State("seat_status", SeatStatus.RELATIVE.name(), SeatStatus.RELATIVE.ordinal());
        }
        int left = LICENSE_DAYS.get(license);
        SeatStatus status = left < 0 ? SeatStatus.EXPIRED : left <= 90 ? SeatStatus.EXPIRING : SeatStatus.ACTIVE;
        return new Value.State("seat_status", status.name(), status.ordinal());
    }

    static Value id(int n) {
        String digits = Integer.toString(n);
        return new Value.Identifier("0".repeat(Math.max(0, 5 - digits.length())) + digits);
    }

    static Value text(String text) {
        return new Value.Text(text);
    }

    static Value count(long number) {
        return new Value.Count(number);
    }

    static Value blank() {
        return new Value.Blank(Value.Blank.Reason.NONE);
    }

    private static Value window(OptionalLong left) {
        return new Value.State("window", Windows.DEFAULT.of(left).key(), 0);
    }

    private static Value last(int n) {
        return text(LAST_NAMES.get(n % LAST_NAMES.size()));
    }

    private static Value first(int n) {
        return text(FIRST_NAMES.get(n % FIRST_NAMES.size()));
    }
}
