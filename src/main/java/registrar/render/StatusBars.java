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

    private static final Counted CERTIFICATES = new Counted(
            "credential_status",
            "certificates.",
            List.of("EXPIRED", "IN_GRACE", "EXPIRING", "EXPIRY_UNKNOWN", "ACTIVE", "NO_EXPIRY", "REVOKED"));

    /** By the data table of the document. */
    private static final Map<String, Counted> COUNTED = Map.of(
            "seats",
            new Counted("seat_status", "seats.", List.of("EXPIRED", "EXPIRING", "RELATIVE", "ACTIVE", "NO_EXPIRY")),
            "gaps",
            new Counted("standing", "gaps.", List.of("OVERDUE", "MISSING", "EXPIRING", "HELD")));

    private final Document document;
    private final Wording wording;

    StatusBars(Document document, Wording wording) {
        this.document = document;
        this.wording = wording;
    }

    List<Node> of() {
        Counted counted = COUNTED.getOrDefault(document.dataTable().orElse(""), CERTIFICATES);
        long most = counted.states().stream()
                .mapToLong(state -> count(counted.prefix() + fact(state)).orElse(0L))
                .max()
                .orElse(0);
        var bars = new ArrayList<Node>();
        for (String state : counted.states()) {
            count(counted.prefix() + fact(state))
                    .ifPresent(count -> bars.add(bar(counted.family(), state, count, most)));
        }
        return bars;
    }

    /** @param prefix of the facts that count these states */
    private record Counted(String family, String prefix, List<String> states) {}

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
