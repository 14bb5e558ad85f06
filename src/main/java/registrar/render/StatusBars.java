package registrar.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import registrar.document.Document;
import registrar.document.Section;
import registrar.document.Value;

/** How many rows of each status a list holds, most severe first, each with a bar in mm on one scale. */
final class StatusBars {
    private static final double LONGEST = 29;
    private static final double ONE_ROW = 1.6;

    private final Document document;
    private final Wording wording;

    StatusBars(Document document, Wording wording) {
        this.document = document;
        this.wording = wording;
    }

    List<Node> of() {
        boolean seats = document.dataTable().filter("seats"::equals).isPresent();
        String family = seats ? "seat_status" : "credential_status";
        String prefix = seats ? "seats." : "certificates.";
        List<String> states = seats
                ? List.of("EXPIRED", "EXPIRING", "RELATIVE", "ACTIVE", "NO_EXPIRY")
                : List.of("EXPIRED", "IN_GRACE", "EXPIRING", "EXPIRY_UNKNOWN", "ACTIVE", "NO_EXPIRY", "REVOKED");
        long most = states.stream()
                .mapToLong(state -> count(prefix + fact(state)).orElse(0L))
                .max()
                .orElse(0);
        var bars = new ArrayList<Node>();
        for (String state : states) {
            count(prefix + fact(state)).ifPresent(count -> bars.add(bar(family, state, count, most)));
        }
        return bars;
    }

    private static String fact(String state) {
        return state.equals("EXPIRY_UNKNOWN") ? "end_unknown" : state.toLowerCase(Locale.ROOT);
    }

    private Node bar(String family, String state, long count, long most) {
        var value = new Value.State(family, state, 0);
        double scale = most <= 0 ? 0 : Math.min(ONE_ROW, LONGEST / most);
        return new Names(
                "status",
                Map.of(
                        "count", new Printed(new Value.Count(count), wording),
                        "state", new Printed(value, wording),
                        "length", String.format(Locale.ROOT, "%.1fmm", count * scale)));
    }

    private Optional<Long> count(String key) {
        return document.section("numbers")
                .filter(Section.Facts.class::isInstance)
                .flatMap(section -> ((Section.Facts) section)
                        .facts().stream().filter(fact -> fact.key().equals(key)).findFirst())
                .map(fact -> fact.value())
                .filter(Value.Count.class::isInstance)
                .map(value -> ((Value.Count) value).number());
    }
}
