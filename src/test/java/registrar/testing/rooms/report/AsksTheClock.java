package registrar.testing.rooms.report;

import java.time.Instant;

final class AsksTheClock {
    Instant moment() {
        return Instant.now();
    }
}
