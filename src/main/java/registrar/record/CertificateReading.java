package registrar.record;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import registrar.learner.CourseEvent.Certified;
import registrar.learner.Enrolment;
import registrar.learner.SourceDate;

/** Reads the certificate of a row from the enrolment and its certificate records (docs/rules.md, section 4). */
final class CertificateReading {
    private final Deadlines deadlines;
    private final IssuerCalendar calendar;

    CertificateReading(Deadlines deadlines) {
        this.deadlines = deadlines;
        this.calendar = deadlines.calendar();
    }

    /** The certificate, current until another of the same course proves later; empty when the row has none. */
    Optional<Certificate> of(CertificateSlots.Slot slot, Optional<Rules.Match> rule) {
        return slot.certified()
                ? Optional.of(certificate(slot.enrolment(), slot.record(calendar), rule))
                : Optional.empty();
    }

    private Certificate certificate(Enrolment enrolment, CertificateRecord record, Optional<Rules.Match> rule) {
        var ledger = new Ledger();
        record.number().ifPresent(number -> ledger.add("number", number.value(), number.source()));
        Optional<LocalDate> issued = issued(enrolment, record, ledger);
        Expiry expiry = record.end().map(end -> recorded(end, ledger)).orElseGet(() -> byRule(issued, rule, ledger));
        OptionalLong daysLeft = deadlines.daysLeft(expiry.validThrough());
        record.revoked().ifPresent(source -> ledger.add("revoked", "true", source));
        CredentialStatus status =
                deadlines.credentialStatus(expiry, daysLeft, record.revoked().isPresent());
        deadlines.writeDaysLeft(ledger, daysLeft, "valid_through");
        deadlines.writeCredentialStatus(ledger, status);
        return new Certificate(
                SourceText.filled(enrolment.certificateId()).or(record::id),
                record.number().map(CertificateRecord.Said::value),
                issued,
                expiry,
                daysLeft,
                deadlines.rules().windows().of(daysLeft),
                status,
                true,
                ledger.why());
    }

    private Optional<LocalDate> issued(Enrolment enrolment, CertificateRecord record, Ledger ledger) {
        var recorded =
                record.issued().filter(said -> enrolment.certificateIssuedAt().isEmpty());
        Optional<SourceDate> found = enrolment.certificateIssuedAt().or(() -> recorded.map(said -> said.value()));
        String field = recorded.map(said -> said.source()).orElse("certificateIssuedAt");
        Optional<LocalDate> issued = found.map(calendar::dayOf);
        ledger.day("issued", issued, field, found, calendar);
        return issued;
    }

    /** What a record of the certificate says goes before any rule. */
    private Expiry recorded(CertificateRecord.Said<Certified> end, Ledger ledger) {
        if (end.value().expires().isEmpty()) {
            ledger.add("validity", "never", end.source());
            return new Expiry(Optional.empty(), ExpirySource.SOURCE, true);
        }
        Optional<LocalDate> lastValid = end.value().expires().map(calendar::lastValidDay);
        ledger.day("valid_through", lastValid, end.source(), end.value().expires(), calendar);
        return new Expiry(lastValid, ExpirySource.SOURCE, false);
    }

    private static Expiry byRule(Optional<LocalDate> issued, Optional<Rules.Match> rule, Ledger ledger) {
        Optional<Validity> validity = rule.flatMap(match -> match.rule().validity());
        String setting = rule.map(match -> "courses." + match.key() + ".valid").orElse("courses");
        if (validity.isEmpty()) {
            ledger.add("validity", Ledger.NOT_SUPPLIED, setting);
            return Expiry.NOT_SUPPLIED;
        }
        if (validity.get() instanceof Validity.Lasting lasting) {
            ledger.add("validity", lasting.period().toString(), setting);
            return issued.map(day -> lasting(day, lasting, ledger)).orElse(Expiry.NOT_SUPPLIED);
        }
        if (validity.get() instanceof Validity.Until until) {
            ledger.add("valid_through", until.lastValidDay(), setting);
            return computed(until.lastValidDay());
        }
        ledger.add("validity", "never", setting);
        return new Expiry(Optional.empty(), ExpirySource.COMPUTED, true);
    }

    private static Expiry lasting(LocalDate issued, Validity.Lasting lasting, Ledger ledger) {
        LocalDate firstInvalid = IssuerCalendar.firstInvalidDay(issued, lasting.period());
        LocalDate lastValid = firstInvalid.minusDays(1);
        if (lastValid.getYear() > IssuerCalendar.LAST_YEAR) {
            ledger.add("valid_through", Ledger.NOT_SUPPLIED, "first_invalid - 1");
            return Expiry.NOT_SUPPLIED;
        }
        ledger.add("first_invalid", firstInvalid, "issued + validity");
        ledger.add("valid_through", lastValid, "first_invalid - 1");
        return computed(lastValid);
    }

    private static Expiry computed(LocalDate lastValidDay) {
        return new Expiry(Optional.of(lastValidDay), ExpirySource.COMPUTED, false);
    }
}
