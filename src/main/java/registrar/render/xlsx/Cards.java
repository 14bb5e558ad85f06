package registrar.render.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import registrar.document.Document;
import registrar.document.Fact;
import registrar.document.Row;
import registrar.document.Section;
import registrar.document.Value;
import registrar.render.Wording;

/** The numbers at the top of the summary: a label, a figure and a note each. */
final class Cards {
    /** Side by side. */
    private static final int MOST = 8;

    /** Stand for what is in the narrowest window. */
    private static final String CERTIFICATES_SOON = "certificates";

    private static final String SEATS_SOON = "seats";

    private static final List<String> OF_SEATS = List.of(
            "learners.documented",
            "seats.limit",
            "seats.occupied",
            "seats.counted",
            "seats.expired",
            SEATS_SOON,
            "certificates.expired",
            CERTIFICATES_SOON);

    private static final List<String> OF_CERTIFICATES = List.of(
            "learners.documented",
            "certificates.rows",
            "certificates.in_force",
            "certificates.no_expiry",
            "certificates.expiring",
            "certificates.expired",
            CERTIFICATES_SOON,
            "certificates.end_unknown");

    private static final List<String> OF_GAPS = List.of(
            "learners.documented",
            "gaps.compliance",
            "gaps.counted",
            "gaps.held",
            "gaps.expiring",
            "gaps.missing",
            "gaps.overdue",
            "gaps.end_unknown");

    private static final List<String> OF_CHANGES = List.of(
            "learners.documented",
            "changes.newly_expired",
            "changes.newly_expiring",
            "changes.renewed",
            "changes.certificate_gained",
            "changes.seat_gained",
            "changes.seat_lost",
            "changes.joined",
            "changes.left",
            "changes.corrected");

    private final Document document;
    private final Wording wording;

    Cards(Book book) {
        this.document = book.document();
        this.wording = book.wording();
    }

    /** On one line where they fit, otherwise half of them on each of two. */
    List<List<Card>> lines() throws IOException {
        List<Card> all = all();
        int first = all.size() <= MOST ? all.size() : (all.size() + 1) / 2;
        return Stream.of(all.subList(0, first), all.subList(first, all.size()))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private List<Card> all() throws IOException {
        var cards = new ArrayList<Card>();
        for (String key : keys()) {
            boolean soon = key.equals(SEATS_SOON) || key.equals(CERTIFICATES_SOON);
            (soon ? narrowest(key) : card(key)).ifPresent(cards::add);
        }
        return cards;
    }

    private List<String> keys() {
        if (document.dataTable().filter("gaps"::equals).isPresent()) {
            return OF_GAPS;
        }
        if (document.dataTable().filter("changes"::equals).isPresent()) {
            return OF_CHANGES;
        }
        return fact("seats.rows").isPresent() ? OF_SEATS : OF_CERTIFICATES;
    }

    private Optional<Card> card(String key) {
        return fact(key).map(value -> new Card(wording.text("card." + key), value, note(key)));
    }

    private String note(String key) {
        return key.equals("learners.documented")
                ? wording.text(
                        "card.learners.documented.note",
                        fact("learners.asked").orElse(new Value.Count(0)),
                        fact("learners.left_out").orElse(new Value.Count(0)))
                : wording.text("card." + key + ".note");
    }

    /** The second row of the table by window: the first is what is past. */
    private Optional<Card> narrowest(String counted) throws IOException {
        Optional<Extract> windows = Extract.of(document, "windows", 2);
        if (windows.isEmpty() || windows.get().rows().size() < 2) {
            return Optional.empty();
        }
        Row row = windows.get().rows().get(1);
        return windows.get()
                .value(row, "window")
                .map(window -> new Card(
                        wording.text("card.window", window),
                        windows.get().value(row, counted).orElse(new Value.Count(0)),
                        wording.text("card.window." + counted + ".note")));
    }

    private Optional<Value> fact(String key) {
        return document.sections().stream()
                .filter(Section.Facts.class::isInstance)
                .flatMap(section -> ((Section.Facts) section).facts().stream())
                .filter(fact -> fact.key().equals(key))
                .map(Fact::value)
                .findFirst();
    }

    record Card(String label, Value figure, String note) {}
}
