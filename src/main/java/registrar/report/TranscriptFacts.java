package registrar.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import registrar.document.Section;
import registrar.document.Value;
import registrar.learner.Client;
import registrar.learner.License;
import registrar.record.CourseRecord;
import registrar.record.CourseState;
import registrar.record.CredentialStatus;
import registrar.record.Credit;
import registrar.record.Transcript;

/** Who a transcript is about, what it speaks for, and its sums. */
final class TranscriptFacts {
    private final Transcript learner;
    private final ReportInput input;

    TranscriptFacts(Transcript learner, ReportInput input) {
        this.learner = learner;
        this.input = input;
    }

    Section.Facts learner() {
        var facts = new FactList()
                .add("name", Cells.text(learner.name().text()))
                .add("learner_id", new Value.Identifier(learner.learnerId()))
                .addIfPresent(
                        "external_id",
                        learner.profile().identity().externalCustomerId().map(Value.Identifier::new))
                .addIfPresent("client", learner.client().map(Cells::title).map(Cells::text))
                .addIfPresent("school", school().map(Cells::text))
                .addIfPresent(
                        "active_license", activeLicense().map(Cells::title).map(Cells::text));
        if (learner.profile().account().disabled()) {
            facts.add("account", Cells.account(learner.profile()));
        }
        facts.addIfPresent("last_seen", lastSeen());
        for (ExtraField extra : input.extraFields()) {
            facts.addLabelled(extra.name(), extra.caption(), Cells.extra(learner.profile(), extra));
        }
        return facts.under("learner");
    }

    /** The day on which the source listed a leaver for the last time. */
    Optional<Value> lastSeen() {
        return learner.profile()
                .lastSeen()
                .map(seen ->
                        new Value.Day(LocalDate.ofInstant(seen, input.rules().zone())));
    }

    /** The name the client's learners see, where it is another than the client's. */
    private Optional<String> school() {
        return learner.client()
                .flatMap(Client::schoolName)
                .filter(school -> !learner.client().flatMap(Client::name).equals(Optional.of(school)));
    }

    private Optional<License> activeLicense() {
        var narrowing = new Narrowing(input.selection(), input.directory());
        return learner.profile()
                .activeLicense()
                .map(active -> input.directory().license(active.id()).orElse(active))
                .filter(active -> narrowing.seat(active, active.client().or(learner::client)));
    }

    Section.Facts document() {
        return About.document(input)
                .add(
                        "period",
                        Cells.phrase("period.all", new Value.Day(input.rules().today())))
                .under("document");
    }

    Section.Facts totals() {
        List<CourseRecord> completed = learner.courses().stream()
                .filter(course -> course.state() == CourseState.COMPLETED)
                .toList();
        var counts = new CertificateCounts();
        learner.courses().forEach(course -> course.certificate().ifPresent(counts::add));
        var facts = new FactList()
                .add("courses_completed", completed.size())
                .add("certificates_in_force", counts.inForce())
                .add("certificates_expiring", counts.of(CredentialStatus.EXPIRING))
                .add("certificates_expired", counts.of(CredentialStatus.EXPIRED))
                .addIfAny("certificates_in_grace", counts.of(CredentialStatus.IN_GRACE))
                .addIfAny("certificates_end_unknown", counts.of(CredentialStatus.EXPIRY_UNKNOWN))
                .addIfAny("certificates_revoked", counts.of(CredentialStatus.REVOKED));
        for (Credit credit : new CreditTotals(learner.courses()).totals()) {
            facts.addLabelled("credits." + credit.type(), credit.type(), new Value.Amount(credit.amount()));
        }
        return facts.under("totals");
    }
}
