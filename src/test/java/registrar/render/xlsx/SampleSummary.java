package registrar.render.xlsx;

import static registrar.render.xlsx.SampleRoster.EDITION;
import static registrar.render.xlsx.SampleRoster.TODAY;
import static registrar.render.xlsx.SampleRoster.blank;
import static registrar.render.xlsx.SampleRoster.count;
import static registrar.render.xlsx.SampleRoster.id;
import static registrar.render.xlsx.SampleRoster.text;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import registrar.document.Column;
import registrar.document.Column.Kind;
import registrar.document.Column.Place;
import registrar.document.Fact;
import registrar.document.Row;
import registrar.document.Rows;
import registrar.document.Section;
import registrar.document.Value;
import registrar.record.Windows;

/** The small sections of the sample roster. */
final class SampleSummary {
    private SampleSummary() {}

    static Section.Table licenses() {
        var columns = List.of(
                people("license", Kind.TEXT),
                people("counted", Kind.COUNT),
                people("limit", Kind.COUNT),
                people("free", Kind.COUNT),
                people("access_ends", Kind.DAY),
                people("days_left", Kind.COUNT),
                people("rows", Kind.COUNT),
                people("seat_status", Kind.STATE));
        List<Row> rows = IntStream.range(0, SampleRoster.LICENSES.size())
                .mapToObj(SampleSummary::license)
                .toList();
        return Section.Table.of("licenses", columns, Rows.of(rows));
    }

    private static Row license(int n) {
        boolean relative = n == SampleRoster.LICENSE_DAYS.size();
        int left = relative ? 0 : SampleRoster.LICENSE_DAYS.get(n);
        return Row.of(
                text(SampleRoster.LICENSES.get(n)),
                count(4 + 2L * n),
                relative ? blank() : count(5 + 3L * n),
                relative ? blank() : count(1L + n),
                relative ? new Value.AccessDays(365) : new Value.Day(TODAY.plusDays(left)),
                relative ? blank() : count(left),
                count(5 + 2L * n),
                SampleRoster.seatStatus(n));
    }

    static Section.Table windows() {
        var columns =
                List.of(people("window", Kind.STATE), people("certificates", Kind.COUNT), people("seats", Kind.COUNT));
        List<Row> rows = Windows.DEFAULT.all().stream()
                .map(window -> Row.of(new Value.State("window", window.key(), 0), count(9), count(4)))
                .toList();
        return Section.Table.of("windows", columns, Rows.of(rows));
    }

    static Section.Table ending() {
        var columns = List.of(
                people("month", Kind.DAY),
                window("0-30", "0–30"),
                window("31-60", "31–60"),
                window("61-90", "61–90"),
                window("91+", "91+"),
                people("total", Kind.COUNT));
        int[][] counts = {{1, 0, 0, 0}, {8, 4, 0, 0}, {0, 7, 4, 0}, {0, 0, 7, 3}};
        List<Row> rows = IntStream.range(0, 12)
                .mapToObj(month ->
                        month(month, month < counts.length ? counts[month] : new int[] {0, 0, 0, 12 - month}))
                .toList();
        return Section.Table.of("certificates_ending", columns, Rows.of(rows));
    }

    private static Row month(int month, int[] counts) {
        return Row.of(
                new Value.Day(TODAY.withDayOfMonth(1).plusMonths(month)),
                count(counts[0]),
                count(counts[1]),
                count(counts[2]),
                count(counts[3]),
                count(Arrays.stream(counts).sum()));
    }

    static Section.Table byCourse() {
        var columns = List.of(
                people("course", Kind.TEXT),
                window("past", "past"),
                window("0-30", "0–30"),
                window("31-60", "31–60"),
                window("61-90", "61–90"),
                window("91+", "91+"),
                window("none", "none"),
                people("total", Kind.COUNT));
        List<Row> rows = SampleRoster.COURSES.stream()
                .map(course ->
                        Row.of(text(course), count(9), count(3), count(0), count(5), count(33), count(0), count(50)))
                .toList();
        Row total = Row.of(text("All"), count(27), count(9), count(0), count(15), count(99), count(0), count(150));
        return new Section.Table("certificates_by_course", columns, Rows.of(rows), List.of(), List.of(total));
    }

    static Section.Table urgent() {
        var columns = List.of(
                people("learner", Kind.TEXT),
                people("learner_id", Kind.IDENTIFIER),
                people("course", Kind.TEXT),
                people("license", Kind.TEXT),
                people("valid_through", Kind.DAY),
                people("days_left", Kind.COUNT),
                people("credential_status", Kind.STATE));
        List<Row> rows = IntStream.range(0, 10)
                .mapToObj(n -> Row.of(
                        text("Katja Novak " + n),
                        id(n),
                        text("First aid at work"),
                        text("South region"),
                        new Value.Day(TODAY.plusDays(n * 5L - 30)),
                        count(n * 5L - 30),
                        new Value.State("credential_status", n < 6 ? "EXPIRED" : "EXPIRING", n < 6 ? 0 : 3)))
                .toList();
        return Section.Table.of("urgent", columns, Rows.of(rows));
    }

    static Section.Table findings() {
        var columns = List.of(
                people("finding", Kind.STATE), people("learner_id", Kind.IDENTIFIER), people("learner", Kind.TEXT));
        Row row = Row.of(new Value.State("finding", "no_email", 0), id(943), text("Dai Gonzalez"));
        return Section.Table.of("findings", columns, Rows.of(List.of(row)));
    }

    static Section.Table leftOut() {
        var columns = List.of(
                people("learner_id", Kind.IDENTIFIER), people("outcome", Kind.STATE), people("message", Kind.TEXT));
        Row row = Row.of(
                id(42),
                new Value.State("outcome", "left_out", 0),
                text("Listed by the platform, but without a profile. Most likely deleted."));
        return Section.Table.of("left_out", columns, Rows.of(List.of(row)));
    }

    static Section.Facts numbers(int people) {
        return new Section.Facts(
                "numbers",
                List.of(
                        Fact.of("seats.rows", count(people)),
                        Fact.of("seats.counted", count(55)),
                        Fact.of("seats.disabled", count(2)),
                        Fact.of("seats.managers", count(3)),
                        Fact.of("seats.limit", count(80)),
                        Fact.of("seats.allocated", count(66)),
                        Fact.of("seats.occupied", count(61)),
                        Fact.of("seats.expired", count(4)),
                        Fact.of("certificates.expired", count(15)),
                        Fact.of("certificates.end_unknown", count(16))));
    }

    static Section.Facts reckoning(int people) {
        return new Section.Facts(
                "reckoning",
                List.of(
                        Fact.of("learners.asked", count(people + 1L)),
                        Fact.of("learners.documented", count(people)),
                        Fact.of("learners.left_out", count(1)),
                        Fact.of("learners.failed", count(0))));
    }

    static Section.Facts about() {
        return new Section.Facts(
                "about",
                List.of(
                        Fact.of("as_of", new Value.Moment(EDITION.moment())),
                        Fact.of("data_as_of", new Value.Moment(EDITION.moment().minus(19, ChronoUnit.MINUTES))),
                        Fact.of("zone", text("Europe/Berlin")),
                        Fact.of("source", text("acme.example")),
                        Fact.of("client", text("Meridale Group"))));
    }

    static Section.Prose legend() {
        return new Section.Prose(
                "legend", List.of(text("Counted are the seats of learners whose account is enabled.")));
    }

    private static Column people(String key, Kind kind) {
        return Column.of(key, kind).in(Place.PEOPLE);
    }

    private static Column window(String key, String caption) {
        return new Column(key, Kind.COUNT, Optional.of(caption), Place.PEOPLE);
    }
}
