package registrar.report;

import java.util.ArrayList;
import java.util.List;
import registrar.document.Column.Kind;
import registrar.document.Column.Place;
import registrar.document.Row;
import registrar.document.Section;
import registrar.document.SortKey;
import registrar.document.SortKey.By;
import registrar.document.Value;
import registrar.learner.Client;
import registrar.record.Rules;
import registrar.record.Transcript;

/** The seats: one row a learner and allocated license, in the order of docs/rules.md, section 8. */
final class SeatTable {
    private static final List<SortKey> ORDER = List.of(
            new SortKey("seat_status", By.SEVERITY),
            new SortKey("days_left", By.ASCENDING),
            new SortKey("last_name", By.COLLATED),
            new SortKey("first_name", By.COLLATED),
            new SortKey("learner_id", By.CODE),
            new SortKey("license_id", By.CODE));

    private final Scope scope;
    private final Rules rules;
    private final List<ExtraField> extras;
    private final boolean oneClient;

    SeatTable(Scope scope, Survey survey) {
        this.scope = scope;
        this.rules = scope.input().rules();
        this.extras = scope.input().extraFields();
        this.oneClient = survey.use().clientsWithSeats() <= 1;
    }

    Section.Table section(long size) {
        RowShape<HeldSeat> shape = shape();
        return new Section.Table(
                "seats",
                shape.columns(),
                new LearnerRows(scope, learner -> rows(learner, shape), size),
                ORDER,
                List.of());
    }

    private List<Row> rows(Transcript learner, RowShape<HeldSeat> shape) {
        var rows = new ArrayList<Row>();
        scope.seats(learner).forEach(seat -> rows.add(shape.row(HeldSeat.of(learner, seat))));
        return rows;
    }

    private RowShape<HeldSeat> shape() {
        var shape = new RowShape<HeldSeat>();
        addData(shape);
        addPaper(shape);
        addWorkbook(shape);
        addHidden(shape);
        return shape;
    }

    private void addData(RowShape<HeldSeat> shape) {
        Place data = Place.DATA;
        shape.add(data, "learner_id", Kind.IDENTIFIER, SeatCells::learnerId)
                .add(data, "external_id", Kind.IDENTIFIER, SeatCells::externalId)
                .add(
                        data,
                        "name",
                        Kind.TEXT,
                        held -> Cells.text(held.learner().name().text()))
                .add(
                        data,
                        "first_name",
                        Kind.TEXT,
                        held -> Cells.text(held.learner().name().firstName()))
                .add(
                        data,
                        "last_name",
                        Kind.TEXT,
                        held -> Cells.text(held.learner().name().lastName()))
                .add(data, "email", Kind.TEXT, SeatCells::email)
                .add(
                        data,
                        "disabled",
                        Kind.FLAG,
                        held -> new Value.Flag(
                                held.learner().profile().account().disabled()))
                .add(
                        data,
                        "client_id",
                        Kind.IDENTIFIER,
                        held -> Cells.identifier(held.seat().client().map(Client::id)))
                .add(
                        data,
                        "client",
                        Kind.TEXT,
                        held -> Cells.text(held.seat().client().flatMap(Client::name)))
                .add(data, "license_id", Kind.IDENTIFIER, SeatCells::licenseId)
                .add(
                        data,
                        "license",
                        Kind.TEXT,
                        held -> Cells.text(
                                held.seat().license().label().or(held.seat().license()::name)))
                .add(data, "license_sku", Kind.IDENTIFIER, SeatCells::licenseSku)
                .add(data, "parent_license_id", Kind.IDENTIFIER, SeatCells::parentLicense)
                .add(data, "role", Kind.STATE, SeatCells::role)
                .add(
                        data,
                        "license_ends",
                        Kind.DAY,
                        held -> Cells.day(held.seat().licenseEnds(), Cells.NONE))
                .add(
                        data,
                        "client_ends",
                        Kind.DAY,
                        held -> Cells.day(held.seat().clientEnds(), Cells.NONE))
                .add(
                        data,
                        "access_ends",
                        Kind.DAY,
                        held -> Cells.day(held.seat().accessEnds(), Cells.NONE))
                .add(
                        data,
                        "access_days",
                        Kind.ACCESS_DAYS,
                        held -> Cells.accessDays(held.seat().license()).orElse(Cells.NONE))
                .add(data, "days_left", Kind.COUNT, SeatCells::daysLeft)
                .add(data, "window", Kind.STATE, this::window)
                .add(data, "seat_status", Kind.STATE, SeatCells::status)
                .add(data, "courses_assigned", Kind.COUNT, SeatCells::assigned)
                .add(data, "courses_completed", Kind.COUNT, SeatCells::completed)
                .add(data, "certificates", Kind.COUNT, held -> Cells.count(held.certificates()))
                .add(data, "last_active", Kind.DAY, SeatCells::lastActive);
        addExtras(shape, data);
    }

    private void addPaper(RowShape<HeldSeat> shape) {
        Place paper = Place.PAPER;
        shape.add(paper, "seat_status", Kind.STATE, SeatCells::status)
                .add(
                        paper,
                        "learner",
                        Kind.TEXT,
                        held -> Listed.whole(held.learner().name()))
                .add(paper, "learner_id", Kind.IDENTIFIER, SeatCells::learnerId)
                .add(paper, "license", Kind.TEXT, SeatCells::license)
                .add(paper, "client", Kind.TEXT, SeatCells::client)
                .add(paper, "role", Kind.STATE, SeatCells::role)
                .add(paper, "access_ends", Kind.DAY, SeatCells::accessEnds)
                .add(paper, "days_left", Kind.COUNT, SeatCells::daysLeft)
                .add(paper, "window", Kind.STATE, this::window)
                .add(paper, "account", Kind.STATE, SeatCells::account);
    }

    private void addWorkbook(RowShape<HeldSeat> shape) {
        Place workbook = Place.WORKBOOK;
        shape.add(
                        workbook,
                        "last_name",
                        Kind.TEXT,
                        held -> Listed.last(held.learner().name()))
                .add(
                        workbook,
                        "first_name",
                        Kind.TEXT,
                        held -> Listed.first(held.learner().name()))
                .add(workbook, "learner_id", Kind.IDENTIFIER, SeatCells::learnerId)
                .add(workbook, "email", Kind.TEXT, SeatCells::email)
                .add(oneClient ? Place.WORKBOOK_HIDDEN_ONLY : workbook, "client", Kind.TEXT, SeatCells::client)
                .add(workbook, "license", Kind.TEXT, SeatCells::license)
                .add(workbook, "seat_status", Kind.STATE, SeatCells::status)
                .add(workbook, "window", Kind.STATE, this::window)
                .add(workbook, "days_left", Kind.COUNT, SeatCells::daysLeft)
                .add(workbook, "access_ends", Kind.DAY, SeatCells::accessEnds)
                .add(workbook, "progress", Kind.SHARE, held -> new Value.Share(held.completed(), held.assigned()))
                .add(workbook, "last_active", Kind.DAY, SeatCells::lastActive)
                .add(workbook, "role", Kind.STATE, SeatCells::role)
                .add(workbook, "account", Kind.STATE, SeatCells::account);
    }

    private void addHidden(RowShape<HeldSeat> shape) {
        Place hidden = Place.WORKBOOK_HIDDEN_ONLY;
        shape.add(hidden, "external_id", Kind.IDENTIFIER, SeatCells::externalId)
                .add(hidden, "parent_license_id", Kind.IDENTIFIER, SeatCells::parentLicense)
                .add(hidden, "license_sku", Kind.IDENTIFIER, SeatCells::licenseSku);
        addExtras(shape, hidden);
        shape.add(
                        hidden,
                        "license_ends",
                        Kind.DAY,
                        held -> Cells.day(held.seat().licenseEnds(), Cells.NONE))
                .add(
                        hidden,
                        "client_ends",
                        Kind.DAY,
                        held -> Cells.day(held.seat().clientEnds(), Cells.NONE))
                .add(hidden, "courses_assigned", Kind.COUNT, SeatCells::assigned)
                .add(hidden, "courses_completed", Kind.COUNT, SeatCells::completed)
                .add(hidden, "certificates", Kind.COUNT, held -> Cells.count(held.certificates()))
                .add(hidden, "license_id", Kind.IDENTIFIER, SeatCells::licenseId)
                .add(hidden, "why", Kind.TEXT, held -> Explained.why(held.seat().why()));
    }

    private void addExtras(RowShape<HeldSeat> shape, Place place) {
        for (ExtraField extra : extras) {
            shape.add(
                    place,
                    extra.name(),
                    extra.caption(),
                    Kind.TEXT,
                    held -> Cells.extra(held.learner().profile(), extra));
        }
    }

    private Value window(HeldSeat held) {
        return Cells.window(held.seat().window(), rules.windows());
    }
}
