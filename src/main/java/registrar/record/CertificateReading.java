package registrar.record;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import registrar.learner.Enrolment;

/** Reads the certificate of an enrolment (docs/rules.md, section 4). */
final class CertificateReading {
    private static final Expiry UNKNOWN = new Expiry(Optional.empty(), ExpirySource.NOT_SUPPLIED, false);
    private static final Expiry NEVER = new Expiry(Optional.empty(), ExpirySource.COMPUTED, true);

    private final Deadlines deadlines;

    CertificateReading(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** The certificate, current until another of the same course proves later; empty when the row has none. */
    Optional<Certificate> of(Enrolment enrolment, Optional<Rules.Match> rule) {
        Optional<String> id = SourceText.filled(enrolment.certificateId());
        if (id.isEmpty() && enrolment.certificateIssuedAt().isEmpty()) {
            return Optional.empty();
        }
        var ledger = new Ledger();
        Optional<LocalDate> issued = enrolment.certificateIssuedAt().map(deadlines.calendar()::dayOf);
        ledger.day("issued", issued, "certificateIssuedAt", enrolment.certificateIssuedAt(), deadlines.calendar());
        Expiry expiry = expiry(issued, rule, ledger);
        OptionalLong daysLeft = deadlines.daysLeft(expiry.validThrough());
        CredentialStatus status = deadlines.credentialStatus(expiry, daysLeft);
        deadlines.writeDaysLeft(ledger, daysLeft, "valid_through");
        deadlines.writeCredentialStatus(ledger, status);
        Window window = deadlines.rules().windows().of(daysLeft);
        return Optional.of(new Certificate(id, issued, expiry, daysLeft, window, status, true, ledger.why()));
    }

    private static Expiry expiry(Optional<LocalDate> issued, Optional<Rules.Match> rule, Ledger ledger) {
        Optional<Validity> validity = rule.flatMap(match -> match.rule().validity());
        String setting = rule.map(match -> "courses." + match.key() + ".valid").orElse("courses");
        if (validity.isEmpty()) {
            ledger.add("validity", Ledger.NOT_SUPPLIED, setting);
            return UNKNOWN;
        }
        if (validity.get() instanceof Validity.Lasting lasting) {
            ledger.add("validity", lasting.period().toString(), setting);
            return issued.map(day -> lasting(day, lasting, ledger)).orElse(UNKNOWN);
        }
        if (validity.get() instanceof Validity.Until until) {
            ledger.add("valid_through", until.lastValidDay(), setting);
            return computed(until.lastValidDay());
        }
        ledger.add("validity", "never", setting);
        return NEVER;
    }

    private static Expiry lasting(LocalDate issued, Validity.Lasting lasting, Ledger ledger) {
        LocalDate firstInvalid = IssuerCalendar.firstInvalidDay(issued, lasting.period());
        LocalDate lastValid = firstInvalid.minusDays(1);
        if (lastValid.getYear() > IssuerCalendar.LAST_YEAR) {
            ledger.add("valid_through", Ledger.NOT_SUPPLIED, "first_invalid - 1");
            return UNKNOWN;
        }
        ledger.add("first_invalid", firstInvalid, "issued + validity");
        ledger.add("valid_through", lastValid, "first_invalid - 1");
        return computed(lastValid);
    }

    private static Expiry computed(LocalDate lastValidDay) {
        return new Expiry(Optional.of(lastValidDay), ExpirySource.COMPUTED, false);
    }
}
