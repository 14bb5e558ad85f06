package registrar.report;

import java.util.Comparator;
import java.util.OptionalInt;
import java.util.function.Function;
import registrar.document.Column.Kind;
import registrar.document.Column.Place;
import registrar.document.Rows;
import registrar.document.Section;
import registrar.document.Value;
import registrar.record.Seat;

/** The licenses: seats used and end of access. */
final class LicenseTable {
    private final Survey survey;
    private final ReportInput input;

    LicenseTable(Survey survey) {
        this.survey = survey;
        this.input = survey.scope().input();
    }

    /** Those whose access ends first come first, those without an end last. */
    Section.Table section() {
        RowShape<LicenseUse.Used> shape = shape();
        return Section.Table.of(
                "licenses",
                shape.columns(),
                Rows.of(survey.use().licenses().stream()
                        .sorted(Comparator.comparingLong(this::daysLeft))
                        .map(shape::row)
                        .toList()));
    }

    /** The seat that tells how long access lasts, also where nobody holds one. */
    Seat seat(LicenseUse.Used used) {
        return used.seat().orElseGet(() -> Vacant.seat(used.license(), input));
    }

    private long daysLeft(LicenseUse.Used used) {
        return seat(used).daysLeft().orElse(Long.MAX_VALUE);
    }

    private RowShape<LicenseUse.Used> shape() {
        Place people = Place.PEOPLE;
        Place hidden = Place.WORKBOOK_HIDDEN_ONLY;
        return new RowShape<LicenseUse.Used>()
                .add(people, "license", Kind.TEXT, used -> Cells.text(Cells.title(used.license())))
                .add(
                        people,
                        "client",
                        Kind.TEXT,
                        used -> Cells.text(used.client().map(Cells::title)))
                .add(
                        people,
                        "counted",
                        Kind.COUNT,
                        used -> Cells.count(used.seats().counted()))
                .add(people, "limit", Kind.COUNT, used -> Cells.count(limit(used)))
                .add(people, "free", Kind.COUNT, this::free)
                .add(people, "access_ends", Kind.DAY, ofSeat(Cells::accessEnds))
                .add(people, "days_left", Kind.COUNT, ofSeat(seat -> Cells.count(seat.daysLeft())))
                .add(
                        people,
                        "rows",
                        Kind.COUNT,
                        used -> Cells.count(used.seats().rows()))
                .add(people, "seat_status", Kind.STATE, ofSeat(seat -> Cells.status(seat.status())))
                .add(
                        hidden,
                        "license_id",
                        Kind.IDENTIFIER,
                        used -> new Value.Identifier(used.license().id()))
                .add(
                        hidden,
                        "license_sku",
                        Kind.IDENTIFIER,
                        used -> Cells.identifier(used.license().sku()))
                .add(
                        hidden,
                        "parent_license_id",
                        Kind.IDENTIFIER,
                        used -> Cells.identifier(used.license().parentLicenseId()))
                .add(
                        hidden,
                        "disabled_seats",
                        Kind.COUNT,
                        used -> Cells.count(used.seats().disabled()))
                .add(
                        hidden,
                        "managers",
                        Kind.COUNT,
                        used -> Cells.count(used.seats().managers()))
                .add(
                        hidden,
                        "window",
                        Kind.STATE,
                        ofSeat(seat -> Cells.window(seat.window(), input.rules().windows())));
    }

    private Function<LicenseUse.Used, Value> ofSeat(Function<Seat, Value> cell) {
        return used -> cell.apply(seat(used));
    }

    /** Of a license that others have seats in as well, none. */
    OptionalInt limit(LicenseUse.Used used) {
        return survey.scope().narrowing().whole(used.license()) ? used.license().seatsLimit() : OptionalInt.empty();
    }

    /** Up to the limit; negative when more are counted than it allows, blank without one. */
    private Value free(LicenseUse.Used used) {
        OptionalInt limit = limit(used);
        return limit.isPresent() ? Cells.count(limit.getAsInt() - used.seats().counted()) : Cells.NONE;
    }
}
