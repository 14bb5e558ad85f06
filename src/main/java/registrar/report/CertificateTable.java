package registrar.report;

import java.util.List;
import java.util.function.Predicate;
import registrar.document.Column.Kind;
import registrar.document.Column.Place;
import registrar.document.Row;
import registrar.document.Section;
import registrar.document.SortKey;
import registrar.document.SortKey.By;
import registrar.document.Value;
import registrar.record.CredentialStatus;
import registrar.record.Rules;
import registrar.record.Transcript;

/** The certificates: one row each, in the order of docs/rules.md, section 8. */
final class CertificateTable {
    private static final List<SortKey> ORDER = List.of(
            new SortKey("credential_status", By.SEVERITY),
            new SortKey("days_left", By.ASCENDING),
            new SortKey("last_name", By.COLLATED),
            new SortKey("first_name", By.COLLATED),
            new SortKey("learner_id", By.CODE),
            new SortKey("course_id", By.CODE),
            new SortKey("certificate_id", By.CODE));

    private final Scope scope;
    private final Rules rules;
    private final List<ExtraField> extras;

    CertificateTable(Scope scope) {
        this.scope = scope;
        this.rules = scope.input().rules();
        this.extras = scope.input().extraFields();
    }

    /** All of them, with the columns of the data formats and of paper. */
    Section.Table data(long size) {
        var shape = new RowShape<HeldCertificate>();
        addData(shape);
        addPaper(shape);
        addWorkbook(shape);
        addHidden(shape);
        return section("certificates", shape, held -> true, size);
    }

    /** All of them, for a sheet of a workbook. */
    Section.Table sheet(long size) {
        return section("certificates", sheet(), held -> true, size);
    }

    /** Those that are expiring, for a sheet of a workbook. */
    Section.Table expiring(long size) {
        return section("expiring", sheet(), held -> held.certificate().status() == CredentialStatus.EXPIRING, size);
    }

    private RowShape<HeldCertificate> sheet() {
        var shape = new RowShape<HeldCertificate>();
        addWorkbook(shape);
        addHidden(shape);
        return shape;
    }

    private Section.Table section(
            String key, RowShape<HeldCertificate> shape, Predicate<HeldCertificate> wanted, long size) {
        return new Section.Table(
                key,
                shape.columns(),
                new LearnerRows(scope, learner -> rows(learner, shape, wanted), size),
                ORDER,
                List.of());
    }

    private List<Row> rows(Transcript learner, RowShape<HeldCertificate> shape, Predicate<HeldCertificate> wanted) {
        return scope.certified(learner).stream()
                .map(course -> HeldCertificate.of(learner, course))
                .filter(wanted)
                .map(shape::row)
                .toList();
    }

    private void addData(RowShape<HeldCertificate> shape) {
        Place data = Place.DATA;
        shape.add(data, "learner_id", Kind.IDENTIFIER, CertificateCells::learnerId)
                .add(data, "external_id", Kind.IDENTIFIER, CertificateCells::externalId)
                .add(
                        data,
                        "name",
                        Kind.TEXT,
                        held -> Cells.text(held.learner().name().text()))
                .add(
                        data,
                        "client",
                        Kind.TEXT,
                        held -> Cells.text(held.learner().client().flatMap(client -> client.name())))
                .add(data, "course_id", Kind.IDENTIFIER, CertificateCells::courseId)
                .add(data, "course_sku", Kind.IDENTIFIER, CertificateCells::sku)
                .add(data, "course", Kind.TEXT, CertificateCells::course)
                .add(data, "certificate_id", Kind.IDENTIFIER, CertificateCells::number)
                .add(data, "issued", Kind.DAY, CertificateCells::issued)
                .add(data, "valid_through", Kind.DAY, CertificateCells::validThrough)
                .add(data, "expiry_source", Kind.STATE, CertificateCells::source)
                .add(data, "days_left", Kind.COUNT, CertificateCells::daysLeft)
                .add(data, "window", Kind.STATE, this::window)
                .add(data, "credential_status", Kind.STATE, CertificateCells::status)
                .add(data, "course_status", Kind.STATE, CertificateCells::courseStatus)
                .add(data, "note", Kind.TEXT, held -> Explained.noteKeys(held.course(), held.certificate()));
        addExtras(shape, data);
        shape.add(data, "completed", Kind.DAY, CertificateCells::completed)
                .add(data, "certificate_number", Kind.IDENTIFIER, CertificateCells::printedNumber);
    }

    private void addPaper(RowShape<HeldCertificate> shape) {
        Place paper = Place.PAPER;
        shape.add(paper, "credential_status", Kind.STATE, CertificateCells::status)
                .add(
                        paper,
                        "learner",
                        Kind.TEXT,
                        held -> Listed.whole(held.learner().name()))
                .add(paper, "learner_id", Kind.IDENTIFIER, CertificateCells::learnerId)
                .add(paper, "course", Kind.TEXT, CertificateCells::course)
                .add(paper, "certificate_id", Kind.IDENTIFIER, CertificateCells::number)
                .add(paper, "issued", Kind.DAY, CertificateCells::issued)
                .add(paper, "valid_through", Kind.DAY, CertificateCells::validThrough)
                .add(paper, "days_left", Kind.COUNT, CertificateCells::daysLeft)
                .add(paper, "window", Kind.STATE, this::window)
                .add(paper, "note", Kind.TEXT, CertificateCells::note);
    }

    private void addWorkbook(RowShape<HeldCertificate> shape) {
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
                .add(workbook, "learner_id", Kind.IDENTIFIER, CertificateCells::learnerId);
        addExtras(shape, workbook);
        shape.add(workbook, "course", Kind.TEXT, CertificateCells::course)
                .add(workbook, "certificate_id", Kind.IDENTIFIER, CertificateCells::number)
                .add(workbook, "issued", Kind.DAY, CertificateCells::issued)
                .add(workbook, "valid_through", Kind.DAY, CertificateCells::validThrough)
                .add(workbook, "days_left", Kind.COUNT, CertificateCells::daysLeft)
                .add(workbook, "credential_status", Kind.STATE, CertificateCells::status)
                .add(workbook, "window", Kind.STATE, this::window)
                .add(
                        workbook,
                        "credits",
                        Kind.AMOUNT,
                        held -> Explained.credits(held.course().credits()))
                .add(
                        workbook,
                        "credit_type",
                        Kind.TEXT,
                        held -> Explained.creditTypes(held.course().credits()))
                .add(workbook, "note", Kind.TEXT, CertificateCells::note);
    }

    private void addHidden(RowShape<HeldCertificate> shape) {
        Place hidden = Place.WORKBOOK_HIDDEN_ONLY;
        shape.add(
                        hidden,
                        "client",
                        Kind.TEXT,
                        held -> Cells.text(held.learner().client().map(Cells::title)))
                .add(hidden, "external_id", Kind.IDENTIFIER, CertificateCells::externalId)
                .add(
                        hidden,
                        "email",
                        Kind.TEXT,
                        held -> Cells.text(held.learner().profile().identity().email()))
                .add(hidden, "course_id", Kind.IDENTIFIER, CertificateCells::courseId)
                .add(hidden, "course_sku", Kind.IDENTIFIER, CertificateCells::sku)
                .add(hidden, "expiry_source", Kind.STATE, CertificateCells::source)
                .add(hidden, "course_status", Kind.STATE, CertificateCells::courseStatus)
                .add(hidden, "completed", Kind.DAY, CertificateCells::completed)
                .add(hidden, "certificate_number", Kind.IDENTIFIER, CertificateCells::printedNumber)
                .add(
                        hidden,
                        "account",
                        Kind.STATE,
                        held -> Cells.account(held.learner().profile()))
                .add(
                        hidden,
                        "why",
                        Kind.TEXT,
                        held -> Explained.why(held.certificate().why()));
    }

    private void addExtras(RowShape<HeldCertificate> shape, Place place) {
        for (ExtraField extra : extras) {
            shape.add(
                    place,
                    extra.name(),
                    extra.caption(),
                    Kind.TEXT,
                    held -> Cells.extra(held.learner().profile(), extra));
        }
    }

    private Value window(HeldCertificate held) {
        return Cells.window(held.certificate().window(), rules.windows());
    }
}
