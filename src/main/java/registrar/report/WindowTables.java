package registrar.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import registrar.document.Column.Kind;
import registrar.document.Column.Place;
import registrar.document.Row;
import registrar.document.Rows;
import registrar.document.Section;
import registrar.document.SortKey;
import registrar.document.Value;
import registrar.record.CredentialStatus;
import registrar.record.Window;
import registrar.record.Windows;

/** Counts by window; the windows are settings, and so are the columns named after them. */
final class WindowTables {
    private final Survey survey;
    private final Windows windows;
    private final Place place;

    WindowTables(Survey survey, Place place) {
        this.survey = survey;
        this.windows = survey.scope().input().rules().windows();
        this.place = place;
    }

    Section.Table windows(boolean withSeats) {
        var shape = new RowShape<Window>()
                .add(place, "window", Kind.STATE, window -> Cells.window(window, windows))
                .add(
                        place,
                        "certificates",
                        Kind.COUNT,
                        window -> Cells.count(survey.certificates().of(window)));
        if (withSeats) {
            shape.add(
                    place,
                    "seats",
                    Kind.COUNT,
                    window -> Cells.count(survey.seats().of(window)));
        }
        return Section.Table.of(
                "windows",
                shape.columns(),
                Rows.of(windows.all().stream().map(shape::row).toList()));
    }

    Section.Table certificatesEnding() {
        return ending("certificates_ending", survey.certificateEnds());
    }

    Section.Table seatsEnding() {
        return ending("seats_ending", survey.seatEnds());
    }

    private Section.Table ending(String key, Ends ends) {
        var shape = new RowShape<Integer>()
                .add(
                        place,
                        "month",
                        Kind.DAY,
                        month -> new Value.Day(ends.month(month).atDay(1)));
        for (Window window : ahead()) {
            addWindow(shape, window, month -> ends.in(month, window));
        }
        shape.add(place, "total", Kind.COUNT, month -> Cells.count(ends.in(month)));
        return Section.Table.of(
                key,
                shape.columns(),
                Rows.of(IntStream.range(0, Ends.MONTHS).boxed().map(shape::row).toList()));
    }

    Section.Table byCourse() {
        var shape = new RowShape<CertificateGroups.Group>()
                .add(place, "course", Kind.TEXT, group -> Cells.text(group.title()));
        for (Window window : windows.all()) {
            addWindow(shape, window, group -> group.counts().of(window));
        }
        shape.add(
                place, "total", Kind.COUNT, group -> Cells.count(group.counts().rows()));
        return totalled(
                "certificates_by_course",
                shape,
                survey.byCourse(),
                List.of(new SortKey("course", SortKey.By.COLLATED)));
    }

    Section.Table byLicense() {
        var shape = new RowShape<CertificateGroups.Group>()
                .add(
                        place,
                        "license",
                        Kind.TEXT,
                        group -> group.title().map(Cells::text).orElse(Cells.phrase("no_license")));
        addStatus(shape, "expired", CredentialStatus.EXPIRED);
        addStatus(shape, "in_grace", CredentialStatus.IN_GRACE);
        for (Window window : ahead().subList(0, windows.days().size())) {
            addWindow(shape, window, group -> group.counts().expiring(window));
        }
        addCount(
                shape,
                "in_force",
                group -> group.counts().inForce() - group.counts().of(CredentialStatus.EXPIRING));
        addStatus(shape, "end_unknown", CredentialStatus.EXPIRY_UNKNOWN);
        addStatus(shape, "revoked", CredentialStatus.REVOKED);
        addCount(shape, "total", group -> group.counts().rows());
        return totalled("certificates_by_license", shape, survey.byLicense(), List.of());
    }

    private Section.Table totalled(
            String key, RowShape<CertificateGroups.Group> shape, CertificateGroups groups, List<SortKey> order) {
        var all = new CertificateGroups.Group("", Optional.empty(), survey.certificates());
        var total = new ArrayList<>(shape.row(all).values());
        total.set(0, Cells.phrase("total"));
        return new Section.Table(
                key,
                shape.columns(),
                Rows.of(groups.groups().stream().map(shape::row).toList()),
                order,
                List.of(new Row(total)));
    }

    /** Without past and none. */
    private List<Window> ahead() {
        List<Window> all = windows.all();
        return all.subList(1, all.size() - 1);
    }

    private void addStatus(RowShape<CertificateGroups.Group> shape, String key, CredentialStatus status) {
        addCount(shape, key, group -> group.counts().of(status));
    }

    private void addCount(
            RowShape<CertificateGroups.Group> shape, String key, ToLongFunction<CertificateGroups.Group> count) {
        shape.add(place, key, Kind.COUNT, group -> Cells.count(count.applyAsLong(group)));
    }

    private <T> void addWindow(RowShape<T> shape, Window window, ToLongFunction<T> count) {
        if (Character.isDigit(window.key().charAt(0))) {
            shape.add(
                    place,
                    window.key(),
                    window.key().replace('-', '–'),
                    Kind.COUNT,
                    item -> Cells.count(count.applyAsLong(item)));
        } else {
            shape.add(place, window.key(), Kind.COUNT, item -> Cells.count(count.applyAsLong(item)));
        }
    }
}
