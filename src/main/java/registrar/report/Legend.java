package registrar.report;

import java.util.ArrayList;
import java.util.List;
import registrar.document.Section;
import registrar.document.Value;
import registrar.record.CredentialStatus;
import registrar.record.Rules;
import registrar.record.SeatStatus;
import registrar.record.Standing;

/** What the words of a document mean, with the numbers of the settings in force. */
final class Legend {
    private final Rules rules;
    private final List<Value> paragraphs = new ArrayList<>();

    Legend(Rules rules) {
        this.rules = rules;
    }

    Legend certificates() {
        Value widest = Cells.count(rules.windows().widest());
        Value grace = Cells.count(rules.graceDays());
        if (rules.graceDays() > 0) {
            entry(CredentialStatus.EXPIRED, "_after_grace", grace);
            entry(CredentialStatus.IN_GRACE, "", grace);
        } else {
            entry(CredentialStatus.EXPIRED, "");
        }
        entry(CredentialStatus.EXPIRING, "", widest);
        entry(CredentialStatus.ACTIVE, "", widest);
        entry(CredentialStatus.NO_EXPIRY, "");
        entry(CredentialStatus.EXPIRY_UNKNOWN, "");
        paragraphs.add(Cells.phrase("legend.computed"));
        return this;
    }

    /** One status more; those that most documents never print are not said in all of them. */
    Legend entry(CredentialStatus status) {
        entry(status, "");
        return this;
    }

    /** What the words on requirements mean. */
    Legend gaps() {
        for (Standing standing : Standing.values()) {
            entry(Cells.status(standing), "meaning.standing." + standing.name());
        }
        paragraphs.add(Cells.phrase("legend.compliance"));
        say("of_certificates");
        return entry(CredentialStatus.MISSING).entry(CredentialStatus.REVOKED);
    }

    Legend seats() {
        Value widest = Cells.count(rules.windows().widest());
        entry(SeatStatus.EXPIRED);
        entry(SeatStatus.EXPIRING, widest);
        entry(SeatStatus.ACTIVE, widest);
        entry(SeatStatus.RELATIVE);
        entry(SeatStatus.NO_EXPIRY);
        paragraphs.add(Cells.phrase("legend.access_ends"));
        paragraphs.add(Cells.phrase("legend.counted"));
        return this;
    }

    Legend changes() {
        for (ChangeKind kind : ChangeKind.values()) {
            entry(
                    ChangeCells.kind(kind),
                    "meaning.change." + kind.key(),
                    Cells.count(rules.windows().widest()));
        }
        paragraphs.add(Cells.phrase("legend.left_out_is_not_left"));
        return this;
    }

    /** Another sentence, {@code legend.<key>}. */
    Legend say(String key, Value... arguments) {
        paragraphs.add(Cells.phrase("legend." + key, arguments));
        return this;
    }

    Section.Prose section() {
        say("last_valid_day", Cells.text(rules.zone().getId()));
        return new Section.Prose("legend", paragraphs);
    }

    private void entry(CredentialStatus status, String variant, Value... arguments) {
        entry(Cells.status(status), "meaning.credential_status." + status.name() + variant, arguments);
    }

    private void entry(SeatStatus status, Value... arguments) {
        entry(Cells.status(status), "meaning.seat_status." + status.name(), arguments);
    }

    private void entry(Value word, String meaning, Value... arguments) {
        paragraphs.add(Cells.phrase("legend.entry", word, Cells.phrase(meaning, arguments)));
    }
}
