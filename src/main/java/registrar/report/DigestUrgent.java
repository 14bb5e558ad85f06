package registrar.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import registrar.document.Section;
import registrar.document.Value;
import registrar.record.CredentialStatus;
import registrar.record.SeatStatus;
import registrar.record.Standing;

/** The five most urgent lines of a mail, and how many more there are. */
final class DigestUrgent {
    private final Survey survey;
    private final List<Pressing.Item> items;

    DigestUrgent(Survey survey) {
        this.survey = survey;
        this.items = survey.pressing().items(wanted(survey.scope().subject()));
    }

    private static Set<Pressing.Of> wanted(Scope.Subject subject) {
        return switch (subject) {
            case SEATS, BOTH -> EnumSet.of(Pressing.Of.SEATS, Pressing.Of.CERTIFICATES);
            case CERTIFICATES -> EnumSet.of(Pressing.Of.CERTIFICATES);
            case GAPS -> EnumSet.of(Pressing.Of.GAPS);
        };
    }

    Section.Table table() {
        return DigestLines.urgent(items.stream().map(DigestUrgent::line).toList());
    }

    private static DigestLines.Line line(Pressing.Item item) {
        return new DigestLines.Line(
                Cells.text(item.name().text()),
                new Value.Identifier(item.learner().learnerId()),
                item.about(),
                item.state(),
                Cells.day(item.day(), Cells.EMPTY),
                item.daysLeft().isPresent() ? DigestLines.days(item.daysLeft().getAsLong()) : Cells.EMPTY);
    }

    /** Sentences about what the lines had no room for; together with them they make the numbers above. */
    Section.Prose more() {
        var sentences = new ArrayList<Value>();
        if (survey.scope().subject() == Scope.Subject.GAPS) {
            Compliance.Counts all = survey.compliance().all();
            add(sentences, "digest.more.overdue", all.of(Standing.OVERDUE) - shown(Pressing.Rank.OVER));
            add(sentences, "digest.more.missing", all.of(Standing.MISSING) - shown(Pressing.Rank.MISSING));
            add(sentences, "digest.more.expiring", all.of(Standing.EXPIRING) - shown(Pressing.Rank.ENDING));
        } else {
            long over = survey.certificates().of(CredentialStatus.EXPIRED) + seats(SeatStatus.EXPIRED);
            long grace = survey.certificates().of(CredentialStatus.IN_GRACE);
            long ending = survey.certificates().of(CredentialStatus.EXPIRING) + seats(SeatStatus.EXPIRING);
            add(sentences, "digest.more.expired", over - shown(Pressing.Rank.OVER));
            add(sentences, "digest.more.in_grace", grace - shown(Pressing.Rank.IN_GRACE));
            add(sentences, "digest.more.expiring", ending - shown(Pressing.Rank.ENDING));
        }
        return new Section.Prose("more", sentences);
    }

    private long seats(SeatStatus status) {
        return survey.scope().subject() == Scope.Subject.CERTIFICATES
                ? 0
                : survey.seats().of(status);
    }

    private long shown(Pressing.Rank rank) {
        return items.stream().filter(item -> item.rank() == rank).count();
    }

    private void add(List<Value> sentences, String key, long number) {
        if (number > 0) {
            sentences.add(Cells.phrase(
                    key,
                    Cells.count(number),
                    Cells.count(survey.scope().input().rules().windows().widest())));
        }
    }
}
