package registrar.report;

import java.util.List;
import java.util.Optional;
import registrar.document.Column.Kind;
import registrar.document.Column.Place;
import registrar.document.Rows;
import registrar.document.Section;
import registrar.record.CourseState;
import registrar.record.PathRecord;
import registrar.record.ReportedCertificate;
import registrar.record.Seat;
import registrar.record.SessionRecord;
import registrar.record.Transcript;

/** What a transcript says beside courses: paths, sessions, licenses, subscriptions, waiting lists. */
final class TranscriptMore {
    private static final Place PEOPLE = Place.PEOPLE;

    private final Transcript learner;

    TranscriptMore(Transcript learner) {
        this.learner = learner;
    }

    Section.Table paths() {
        var shape = new RowShape<PathRecord>()
                .add(PEOPLE, "path", Kind.TEXT, path -> Cells.text(path.title()))
                .add(PEOPLE, "path_sku", Kind.IDENTIFIER, path -> Cells.identifier(path.sku()))
                .add(PEOPLE, "course_status", Kind.STATE, path -> Cells.status(path.state()))
                .add(
                        PEOPLE,
                        "source_status",
                        Kind.TEXT,
                        path -> path.state() == CourseState.UNKNOWN ? Cells.text(path.sourceStatus()) : Cells.EMPTY);
        return table("paths", shape, learner.paths());
    }

    Section.Table sessions() {
        var shape = new RowShape<SessionRecord>()
                .add(PEOPLE, "day", Kind.DAY, session -> Cells.day(session.day(), Cells.NOT_SUPPLIED))
                .add(PEOPLE, "session", Kind.TEXT, session -> Cells.text(session.title()))
                .add(PEOPLE, "course", Kind.TEXT, session -> Cells.text(session.course()))
                .add(PEOPLE, "location", Kind.TEXT, session -> Cells.text(session.location()))
                .add(PEOPLE, "minutes", Kind.COUNT, session -> Cells.count(session.minutes()));
        return table("sessions", shape, learner.sessions());
    }

    /** Brought by the learner; the place stays without any, so that nobody looks for it elsewhere. */
    Section.Table reported() {
        var shape = new RowShape<ReportedCertificate>()
                .add(PEOPLE, "course", Kind.TEXT, reported -> Cells.text(reported.course()))
                .add(PEOPLE, "certificate_number", Kind.IDENTIFIER, reported -> Cells.identifier(reported.number()))
                .add(PEOPLE, "issued", Kind.DAY, reported -> Cells.day(reported.issued(), Cells.NOT_SUPPLIED))
                .add(PEOPLE, "valid_through", Kind.DAY, reported -> Cells.validThrough(reported.expiry()));
        return table("reported", shape, learner.reported());
    }

    Optional<Section> licenses() {
        var shape = new RowShape<Seat>()
                .add(PEOPLE, "license", Kind.TEXT, seat -> Cells.text(seat.licenseTitle()))
                .add(
                        PEOPLE,
                        "client",
                        Kind.TEXT,
                        seat -> Cells.text(seat.client().map(Cells::title)))
                .add(PEOPLE, "role", Kind.STATE, seat -> Cells.role(seat.role()))
                .add(PEOPLE, "access_ends", Kind.DAY, Cells::accessEnds)
                .add(PEOPLE, "days_left", Kind.COUNT, seat -> Cells.count(seat.daysLeft()))
                .add(PEOPLE, "seat_status", Kind.STATE, seat -> Cells.status(seat.status()));
        return unlessEmpty("licenses", shape, learner.seats());
    }

    Optional<Section> subscriptions() {
        return unlessEmpty(
                "subscriptions",
                new RowShape<String>().add(PEOPLE, "subscription", Kind.TEXT, Cells::text),
                learner.bundles());
    }

    Optional<Section> waitlist() {
        return unlessEmpty(
                "waitlist", new RowShape<String>().add(PEOPLE, "course", Kind.TEXT, Cells::text), learner.waitlist());
    }

    private static <T> Optional<Section> unlessEmpty(String key, RowShape<T> shape, List<T> items) {
        return items.isEmpty() ? Optional.empty() : Optional.of(table(key, shape, items));
    }

    private static <T> Section.Table table(String key, RowShape<T> shape, List<T> items) {
        return Section.Table.of(
                key, shape.columns(), Rows.of(items.stream().map(shape::row).toList()));
    }
}
