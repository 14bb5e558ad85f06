package registrar.report;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import registrar.learner.LearnerProfile;
import registrar.record.Seat;
import registrar.record.SeatStatus;
import registrar.record.Window;

/** Seats by what they are. Managers and disabled accounts are counted apart (docs/rules.md, section 5). */
final class SeatCounts {
    private final Map<SeatStatus, Long> byStatus = new EnumMap<>(SeatStatus.class);
    private final Map<Window, Long> byWindow = new HashMap<>();
    private long rows;
    private long managers;
    private long disabled;

    void add(LearnerProfile learner, Seat seat) {
        rows++;
        byStatus.merge(seat.status(), 1L, Long::sum);
        byWindow.merge(seat.window(), 1L, Long::sum);
        if (seat.manager()) {
            managers++;
        } else if (learner.account().disabled()) {
            disabled++;
        }
    }

    long rows() {
        return rows;
    }

    long managers() {
        return managers;
    }

    /** Seats of disabled accounts, managers apart. */
    long disabled() {
        return disabled;
    }

    /** Seats in which somebody learns: neither manager nor disabled. */
    long counted() {
        return rows - managers - disabled;
    }

    long of(SeatStatus status) {
        return byStatus.getOrDefault(status, 0L);
    }

    long of(Window window) {
        return byWindow.getOrDefault(window, 0L);
    }
}
