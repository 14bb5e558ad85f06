package registrar.report;

import java.util.OptionalLong;
import registrar.document.Section;
import registrar.document.Value;
import registrar.record.CredentialStatus;
import registrar.record.SeatStatus;
import registrar.record.Window;

/** The numbers of a survey as facts. */
final class SurveyFacts {
    private final Survey survey;

    SurveyFacts(Survey survey) {
        this.survey = survey;
    }

    Section.Facts numbers() {
        return counts().under("numbers");
    }

    /** With those of the headlines. */
    Section.Facts numbers(Headlines headlines) {
        FactList facts = counts();
        headlines.addTo(facts);
        return facts.under("numbers");
    }

    private FactList counts() {
        var facts = new FactList().add("people", survey.people());
        boolean seats = survey.scope().subject() != Scope.Subject.CERTIFICATES;
        if (seats) {
            facts.add("people.with_seats", survey.seated());
        }
        facts.add("learners.disabled", survey.disabled());
        if (seats) {
            addSeats(facts);
        }
        addCertificates(facts);
        return facts;
    }

    private void addSeats(FactList facts) {
        SeatCounts seats = survey.seats();
        SuppliedSeats supplied = SuppliedSeats.of(survey);
        facts.add("seats.rows", seats.rows())
                .add("seats.counted", seats.counted())
                .add("seats.disabled", seats.disabled())
                .add("seats.managers", seats.managers())
                .add("seats.limit", Cells.count(supplied.limit()))
                .add("seats.allocated", supplied(supplied.allocated()))
                .add("seats.occupied", supplied(supplied.occupied()))
                .add("seats.expired", seats.of(SeatStatus.EXPIRED))
                .add("seats.expiring", seats.of(SeatStatus.EXPIRING))
                .add("seats.relative", seats.of(SeatStatus.RELATIVE))
                .add("seats.active", seats.of(SeatStatus.ACTIVE))
                .add("seats.no_expiry", seats.of(SeatStatus.NO_EXPIRY));
    }

    private void addCertificates(FactList facts) {
        CertificateCounts certificates = survey.certificates();
        facts.add("certificates.rows", certificates.rows())
                .add("certificates.in_force", certificates.inForce())
                .add("certificates.expired", certificates.of(CredentialStatus.EXPIRED))
                .add("certificates.in_grace", certificates.of(CredentialStatus.IN_GRACE))
                .add("certificates.expiring", certificates.of(CredentialStatus.EXPIRING))
                .add("certificates.end_unknown", certificates.of(CredentialStatus.EXPIRY_UNKNOWN))
                .add("certificates.active", certificates.of(CredentialStatus.ACTIVE))
                .add("certificates.no_expiry", certificates.of(CredentialStatus.NO_EXPIRY))
                .add("certificates.revoked", certificates.of(CredentialStatus.REVOKED))
                .add("certificates.superseded", certificates.superseded());
    }

    private static Value supplied(OptionalLong number) {
        return number.isPresent() ? Cells.count(number.getAsLong()) : Cells.NOT_SUPPLIED;
    }

    /** What the twelve months leave out; together with what is drawn it makes all rows. */
    Section.Facts notDrawn() {
        Ends ends = survey.certificateEnds();
        var facts = new FactList()
                .add("certificates.drawn", ends.drawn())
                .add("certificates.past", ends.notDrawn(Ends.Elsewhere.PAST))
                .add("certificates.later", ends.notDrawn(Ends.Elsewhere.LATER))
                .add("certificates.without_expiry", ends.notDrawn(Ends.Elsewhere.NO_EXPIRY))
                .add("certificates.without_end", ends.notDrawn(Ends.Elsewhere.NOT_SUPPLIED))
                .add("certificates.withdrawn", ends.notDrawn(Ends.Elsewhere.REVOKED));
        addSeatsNotDrawn(facts);
        return facts.under("not_drawn");
    }

    private void addSeatsNotDrawn(FactList facts) {
        Ends ends = survey.seatEnds();
        facts.add("seats.drawn", ends.drawn())
                .add("seats.past", ends.notDrawn(Ends.Elsewhere.PAST))
                .add("seats.later", ends.notDrawn(Ends.Elsewhere.LATER))
                .add("seats.from_first_access", ends.notDrawn(Ends.Elsewhere.FROM_FIRST_ACCESS))
                .add("seats.without_end", ends.notDrawn(Ends.Elsewhere.NO_EXPIRY));
    }

    Section.Facts reckoning() {
        return reckoning(survey.tally());
    }

    /** Asked for = documented + left out + failed. */
    static Section.Facts reckoning(Tally tally) {
        return new FactList()
                .add("learners.asked", tally.asked())
                .add("learners.documented", tally.documented())
                .add("learners.left_out", tally.leftOut().size())
                .add("learners.failed", tally.failed().size())
                .add("learners.empty", tally.empty())
                .under("reckoning");
    }

    /** The numbers that people find in tables, for the data formats; nobody else shows them, so they need no words. */
    FactList data() {
        var facts = About.data(survey.scope().input());
        for (Window window : survey.scope().input().rules().windows().all()) {
            addData(
                    facts,
                    "certificates.window." + window.key(),
                    survey.certificates().of(window));
            addData(facts, "seats.window." + window.key(), survey.seats().of(window));
        }
        for (int i = 0; i < Ends.MONTHS; i++) {
            String month = survey.seatEnds().month(i).toString();
            addData(
                    facts,
                    "certificates.month." + month,
                    survey.certificateEnds().in(i));
            addData(facts, "seats.month." + month, survey.seatEnds().in(i));
        }
        survey.use().licenses().forEach(used -> addLicense(facts, used));
        survey.findings().counts().forEach((reason, count) -> addData(facts, "finding." + reason.key(), count));
        return facts;
    }

    private void addLicense(FactList facts, LicenseUse.Used used) {
        String key = "license." + used.license().id();
        var table = new LicenseTable(survey);
        addData(facts, key + ".rows", used.seats().rows());
        addData(facts, key + ".counted", used.seats().counted());
        addData(facts, key + ".limit", Cells.count(table.limit(used)));
        addData(facts, key + ".days_left", Cells.count(table.seat(used).daysLeft()));
    }

    private static void addData(FactList facts, String key, long number) {
        addData(facts, key, Cells.count(number));
    }

    private static void addData(FactList facts, String key, Value value) {
        facts.addLabelled(key, key, value);
    }
}
