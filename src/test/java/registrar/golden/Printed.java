package registrar.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import registrar.document.Value;
import registrar.render.Templates;
import registrar.render.Wording;
import registrar.report.Edition;
import registrar.report.Issuer;

/** How the values of a JSON row read in documents for people, in English. */
final class Printed {
    private static final Set<String> DAYS =
            Set.of("issued", "valid_through", "license_ends", "client_ends", "access_ends", "last_active");
    private static final Set<String> STATES = Set.of(
            "seat_status",
            "credential_status",
            "course_status",
            "standing",
            "window",
            "expiry_source",
            "credit_source");

    private final Wording wording;

    Printed() {
        try {
            wording = Templates.builtIn()
                    .wording(new Edition(
                            Instant.parse("2026-11-24T04:59:59Z"),
                            ZoneId.of("America/New_York"),
                            Locale.forLanguageTag("en-US"),
                            Issuer.named("Aldermoor Institute")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String key) {
        return wording.text(key);
    }

    /** The caption of a column; the settings' own columns begin with a capital. */
    String caption(String key) {
        return wording.find("column." + key)
                .orElseGet(() -> key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1));
    }

    /** On page and paper. */
    String onPage(String key, Map<String, String> row) {
        String text = row.get(key);
        if (text.isEmpty()) {
            return "";
        }
        if (DAYS.contains(key)) {
            return wording.print(new Value.Day(LocalDate.parse(text)));
        }
        if (key.equals("days_left")) {
            return wording.print(new Value.Count(Long.parseLong(text)));
        }
        return state(key, text);
    }

    /** In a workbook, where dates and numbers are dates and numbers. */
    String inWorkbook(String key, Map<String, String> row) {
        if (key.equals("access_ends") && row.get("seat_status").equals("RELATIVE")) {
            return row.get("access_days") + " days";
        }
        if (key.equals("license") && row.get(key).isEmpty()) {
            return row.get("license_id");
        }
        return row.get(key).isEmpty() ? "" : state(key, row.get(key));
    }

    private String state(String key, String text) {
        boolean known = STATES.contains(key)
                || key.equals("role") && Set.of("student", "manager").contains(text);
        return known ? wording.print(new Value.State(key, text, 0)) : text;
    }
}
