package registrar.app;

import java.time.ZoneId;
import java.util.Optional;
import registrar.cli.Words;
import registrar.failure.Nearest;

/** {@code zone}, wherever it stands; of one that does not exist the nearest are told. */
final class ZoneReading {
    private static final String KEY = "zone";

    private ZoneReading() {}

    static Optional<ZoneId> read(SettingNode node) {
        return node.value(KEY, "a time zone such as Europe/Berlin", text -> zone(text, node));
    }

    private static ZoneId zone(String text, SettingNode node) {
        try {
            return Words.zone(text);
        } catch (IllegalArgumentException unknown) {
            node.problem(
                    KEY,
                    "is not a time zone; the nearest are "
                            + String.join(", ", Nearest.of(text, ZoneId.getAvailableZoneIds(), 3)));
            return ZoneId.of("UTC");
        }
    }
}
