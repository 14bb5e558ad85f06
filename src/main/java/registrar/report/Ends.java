package registrar.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import registrar.record.Certificate;
import registrar.record.CredentialStatus;
import registrar.record.Rules;
import registrar.record.Seat;
import registrar.record.SeatStatus;
import registrar.record.Window;

/** What ends in the twelve months from this one on, and what does not, so that both add up. */
final class Ends {
    static final int MONTHS = 12;

    private final YearMonth first;
    private final LocalDate today;
    private final List<Map<Window, Long>> months = new ArrayList<>();
    private final Map<Elsewhere, Long> notDrawn = new HashMap<>();

    Ends(Rules rules) {
        this.today = rules.today();
        this.first = YearMonth.from(today);
        for (int i = 0; i < MONTHS; i++) {
            months.add(new HashMap<>());
        }
    }

    /** Why something does not end in one of the months. */
    enum Elsewhere {
        PAST,
        LATER,
        NO_EXPIRY,
        NOT_SUPPLIED,
        REVOKED,
        FROM_FIRST_ACCESS
    }

    void add(Certificate certificate) {
        if (certificate.status() == CredentialStatus.REVOKED) {
            leave(Elsewhere.REVOKED);
        } else if (certificate.expiry().validThrough().isPresent()) {
            add(certificate.expiry().validThrough().get(), certificate.window());
        } else {
            leave(certificate.expiry().never() ? Elsewhere.NO_EXPIRY : Elsewhere.NOT_SUPPLIED);
        }
    }

    void add(Seat seat) {
        if (seat.accessEnds().isPresent()) {
            add(seat.accessEnds().get(), seat.window());
        } else {
            leave(seat.status() == SeatStatus.RELATIVE ? Elsewhere.FROM_FIRST_ACCESS : Elsewhere.NO_EXPIRY);
        }
    }

    private void add(LocalDate last, Window window) {
        long month = first.until(YearMonth.from(last), ChronoUnit.MONTHS);
        if (last.isBefore(today)) {
            leave(Elsewhere.PAST);
        } else if (month >= MONTHS) {
            leave(Elsewhere.LATER);
        } else {
            months.get((int) month).merge(window, 1L, Long::sum);
        }
    }

    private void leave(Elsewhere reason) {
        notDrawn.merge(reason, 1L, Long::sum);
    }

    YearMonth month(int index) {
        return first.plusMonths(index);
    }

    long in(int month, Window window) {
        return months.get(month).getOrDefault(window, 0L);
    }

    long in(int month) {
        return months.get(month).values().stream().mapToLong(Long::longValue).sum();
    }

    long drawn() {
        long drawn = 0;
        for (int i = 0; i < MONTHS; i++) {
            drawn += in(i);
        }
        return drawn;
    }

    long notDrawn(Elsewhere reason) {
        return notDrawn.getOrDefault(reason, 0L);
    }
}
