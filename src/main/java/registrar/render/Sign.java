package registrar.render;

import java.util.Map;
import java.util.Optional;
import registrar.document.Value;

/**
 * How a state shows beside its word.
 *
 * @param mark one old and common character that no system turns into an emoji and every document font has
 * @param look the style name under which templates tint it, such as {@code expired}
 */
record Sign(String mark, String look) {
    private static final Map<String, Sign> SIGNS = Map.ofEntries(
            Map.entry("EXPIRED", new Sign("\u00D7", "expired")),
            Map.entry("OVERDUE", new Sign("\u00D7", "expired")),
            Map.entry("HELD", new Sign("\u25CF", "active")),
            Map.entry("MISSING", new Sign("\u25A1", "missing")),
            Map.entry("IN_GRACE", new Sign("\u25B3", "in-grace")),
            Map.entry("EXPIRING", new Sign("\u25B2", "expiring")),
            Map.entry("ACTIVE", new Sign("\u25CF", "active")),
            Map.entry("COMPLETED", new Sign("\u2713", "completed")),
            Map.entry("NO_EXPIRY", new Sign("\u25CB", "no-expiry")),
            Map.entry("RELATIVE", new Sign("\u25CB", "plain")),
            Map.entry("EXPIRY_UNKNOWN", new Sign("?", "plain")),
            Map.entry("UNKNOWN", new Sign("?", "plain")),
            Map.entry("IN_PROGRESS", new Sign("\u25B7", "plain")),
            Map.entry("NOT_STARTED", new Sign("\u2013", "plain")),
            Map.entry("AVAILABLE", new Sign("\u2013", "plain")),
            Map.entry("NOT_COMPLETED", new Sign("\u25A0", "plain")),
            Map.entry("REVOKED", new Sign("\u25A0", "plain")),
            Map.entry("newly_expired", new Sign("\u00D7", "expired")),
            Map.entry("newly_expiring", new Sign("\u25B2", "expiring")),
            Map.entry("seat_lost", new Sign("\u2013", "plain")),
            Map.entry("left", new Sign("\u2013", "plain")),
            Map.entry("renewed", new Sign("\u25CF", "active")),
            Map.entry("certificate_gained", new Sign("+", "plain")),
            Map.entry("seat_gained", new Sign("+", "plain")),
            Map.entry("joined", new Sign("+", "plain")),
            Map.entry("corrected", new Sign("\u25B7", "plain")));

    /** The sign of a state; empty for other values and for states that have none, such as windows. */
    static Optional<Sign> of(Value value) {
        return value instanceof Value.State state ? Optional.ofNullable(SIGNS.get(state.key())) : Optional.empty();
    }
}
