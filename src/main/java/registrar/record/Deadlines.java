package registrar.record;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What the as-of moment makes of an end (docs/rules.md, sections 2 and 4). Made once for a profile: the steps that are the
 * same for all its certificates and seats are written once.
 */
final class Deadlines {
    private final Rules rules;
    private final IssuerCalendar calendar;
    private final Why.Step today;
    private final Why.Step widestWindow;
    private final Why.Step graceDays;

    Deadlines(Rules rules) {
        this.rules = rules;
        this.calendar = IssuerCalendar.of(rules);
        this.today = new Why.Step(
                "today",
                calendar.today().toString(),
                "as-of " + rules.asOf() + " in " + rules.zone().getId());
        this.widestWindow =
                new Why.Step("widest_window", Integer.toString(rules.windows().widest()), "windows");
        this.graceDays = new Why.Step("grace_days", Integer.toString(rules.graceDays()), "grace-days");
    }

    Rules rules() {
        return rules;
    }

    IssuerCalendar calendar() {
        return calendar;
    }

    OptionalLong daysLeft(Optional<LocalDate> lastValidDay) {
        return lastValidDay.isPresent() ? OptionalLong.of(calendar.daysLeft(lastValidDay.get())) : OptionalLong.empty();
    }

    /** Writes the subtraction; nothing when there is no end. */
    void writeDaysLeft(Ledger ledger, OptionalLong daysLeft, String end) {
        if (daysLeft.isPresent()) {
            ledger.add(today).add("days_left", Long.toString(daysLeft.getAsLong()), end + " - today");
        }
    }

    /** The first of section 4 that holds. */
    CredentialStatus credentialStatus(Expiry expiry, OptionalLong daysLeft, boolean revoked) {
        return revoked ? CredentialStatus.REVOKED : credentialStatus(expiry, daysLeft);
    }

    private CredentialStatus credentialStatus(Expiry expiry, OptionalLong daysLeft) {
        if (daysLeft.isEmpty()) {
            return expiry.never() ? CredentialStatus.NO_EXPIRY : CredentialStatus.EXPIRY_UNKNOWN;
        }
        long left = daysLeft.getAsLong();
        if (left < 0) {
            return -left <= rules.graceDays() ? CredentialStatus.IN_GRACE : CredentialStatus.EXPIRED;
        }
        return left <= rules.windows().widest() ? CredentialStatus.EXPIRING : CredentialStatus.ACTIVE;
    }

    void writeCredentialStatus(Ledger ledger, CredentialStatus status) {
        String rule = switch (status) {
            case IN_GRACE -> "-grace_days <= days_left < 0";
            case EXPIRED -> "days_left < -grace_days";
            case EXPIRING -> "0 <= days_left <= widest_window";
            case ACTIVE -> "days_left > widest_window";
            case NO_EXPIRY -> "validity = never";
            case REVOKED -> "revoked";
            default -> "valid_through = " + Ledger.NOT_SUPPLIED;
        };
        if (status == CredentialStatus.IN_GRACE || status == CredentialStatus.EXPIRED) {
            ledger.add(graceDays);
        } else if (status == CredentialStatus.EXPIRING || status == CredentialStatus.ACTIVE) {
            ledger.add(widestWindow);
        }
        ledger.add("credential_status", status.name(), rule);
    }

    /** Section 5; seats know no grace. */
    SeatStatus seatStatus(OptionalLong daysLeft, boolean accessDaysSet) {
        if (daysLeft.isEmpty()) {
            return accessDaysSet ? SeatStatus.RELATIVE : SeatStatus.NO_EXPIRY;
        }
        if (daysLeft.getAsLong() < 0) {
            return SeatStatus.EXPIRED;
        }
        return daysLeft.getAsLong() <= rules.windows().widest() ? SeatStatus.EXPIRING : SeatStatus.ACTIVE;
    }

    void writeSeatStatus(Ledger ledger, SeatStatus status) {
        String rule = switch (status) {
            case EXPIRED -> "days_left < 0";
            case EXPIRING -> "0 <= days_left <= widest_window";
            case ACTIVE -> "days_left > widest_window";
            case RELATIVE -> "access_ends = none, access_days set";
            case NO_EXPIRY -> "access_ends = none, access_days = none";
        };
        if (status == SeatStatus.EXPIRING || status == SeatStatus.ACTIVE) {
            ledger.add(widestWindow);
        }
        ledger.add("seat_status", status.name(), rule);
    }
}
