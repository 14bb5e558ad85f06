package registrar.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import registrar.document.Section;
import registrar.document.Value;
import registrar.failure.Finding;
import registrar.failure.FindingReason;

/** How old what a report speaks of is at its as-of moment, and whether that is older than wanted. */
public final class Age {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Age() {}

    /** A finding when the snapshot is older than wanted, and one when its seats are. */
    public static List<Finding> findings(ReportInput input) {
        var findings = new ArrayList<Finding>();
        input.snapshot()
                .takenAt()
                .filter(taken -> tooOld(taken, input))
                .ifPresent(taken -> findings.add(Finding.ofRun(FindingReason.SNAPSHOT_OLD, taken.toString())));
        seatsReadEarlier(input)
                .filter(read -> tooOld(read, input))
                .ifPresent(read -> findings.add(Finding.ofRun(FindingReason.SEATS_OLD, read.toString())));
        return List.copyOf(findings);
    }

    /** The same for people, as sentences. */
    static List<Value> notices(ReportInput input) {
        var notices = new ArrayList<Value>();
        for (Finding finding : findings(input)) {
            notices.add(phrase("notice." + finding.reason().key(), Instant.parse(finding.subject()), input));
        }
        return notices;
    }

    /** A sentence about a moment and how long ago it was. */
    static Value phrase(String key, Instant moment, ReportInput input) {
        return Cells.phrase(
                key, new Value.Moment(moment), inWords(moment, input).orElse(Cells.NONE));
    }

    /** A section of these sentences; empty when there is nothing to say. */
    static Optional<Section> notice(ReportInput input) {
        List<Value> notices = notices(input);
        return notices.isEmpty() ? Optional.empty() : Optional.of(new Section.Prose("notice", notices));
    }

    /** When the seats were read, where that was not when the snapshot was taken. */
    static Optional<Instant> seatsReadEarlier(ReportInput input) {
        return input.snapshot()
                .seatsReadAt()
                .filter(read -> !input.snapshot().takenAt().equals(Optional.of(read)));
    }

    /** Such as "3 days"; empty for a moment that lies ahead of the report's own. */
    static Optional<Value> inWords(Instant moment, ReportInput input) {
        Duration age = Duration.between(moment, input.rules().asOf());
        return age.isNegative() ? Optional.empty() : Optional.of(inWords(age));
    }

    private static Value inWords(Duration age) {
        if (age.compareTo(MINUTE) < 0) {
            return Cells.phrase("age.moments");
        }
        if (age.compareTo(HOUR) < 0) {
            return Cells.phrase("age.minutes", Cells.count(age.toMinutes()));
        }
        // up to two days, hours tell more
        return age.compareTo(DAY.multipliedBy(2)) < 0
                ? Cells.phrase("age.hours", Cells.count(age.toHours()))
                : Cells.phrase("age.days", Cells.count(age.toDays()));
    }

    private static boolean tooOld(Instant moment, ReportInput input) {
        return input.maxAge()
                .filter(most -> Duration.between(moment, input.rules().asOf()).compareTo(most) > 0)
                .isPresent();
    }
}
