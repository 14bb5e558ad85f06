package registrar.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import registrar.document.Value;
import registrar.document.Value.Blank.Reason;
import registrar.failure.FailureReason;
import registrar.failure.FindingReason;
import registrar.learner.Client;
import registrar.learner.LearnerProfile;
import registrar.learner.License;
import registrar.record.CourseState;
import registrar.record.CredentialStatus;
import registrar.record.CreditSource;
import registrar.record.Expiry;
import registrar.record.ExpirySource;
import registrar.record.Seat;
import registrar.record.SeatStatus;
import registrar.record.SourceText;
import registrar.record.Standing;
import registrar.record.Window;
import registrar.record.Windows;

/** What the record says, as values of a document. */
final class Cells {
    static final Value NONE = new Value.Blank(Reason.NONE);
    static final Value NOT_SUPPLIED = new Value.Blank(Reason.NOT_SUPPLIED);
    static final Value EMPTY = new Value.Blank(Reason.EMPTY);

    private static final List<String> SEAT_ROLES = List.of("manager", "student");

    private Cells() {}

    static Value text(String text) {
        return text.isBlank() ? NONE : new Value.Text(text);
    }

    /** Source text as it is printed; blank where nothing of it can be seen. */
    static Value text(Optional<String> text) {
        return SourceText.visible(text).<Value>map(Value.Text::new).orElse(NONE);
    }

    /** Blank where the source gives none, as for a course without an id. */
    static Value identifier(String text) {
        return text.isBlank() ? NONE : new Value.Identifier(text);
    }

    static Value identifier(Optional<String> text) {
        return text.<Value>map(Value.Identifier::new).orElse(NONE);
    }

    static Value count(long number) {
        return new Value.Count(number);
    }

    static Value count(OptionalLong number) {
        return number.isPresent() ? count(number.getAsLong()) : NONE;
    }

    static Value count(OptionalInt number) {
        return number.isPresent() ? count(number.getAsInt()) : NONE;
    }

    static Value day(Optional<LocalDate> day, Value otherwise) {
        return day.<Value>map(Value.Day::new).orElse(otherwise);
    }

    static Value phrase(String key, Value... arguments) {
        return new Value.Phrase(key, List.of(arguments));
    }

    /** Several values as one, for people; blank when there are none. */
    static Value list(List<Value> values) {
        return values.stream()
                .reduce((first, second) -> phrase("list", first, second))
                .orElse(NONE);
    }

    /** The last valid day, or the word for why there is none. */
    static Value validThrough(Expiry expiry) {
        return day(expiry.validThrough(), expiry.never() ? new Value.Blank(Reason.NO_EXPIRY) : NOT_SUPPLIED);
    }

    static Value status(CredentialStatus status) {
        return new Value.State("credential_status", status.name(), status.ordinal());
    }

    static Value status(SeatStatus status) {
        return new Value.State("seat_status", status.name(), status.ordinal());
    }

    static Value status(CourseState state) {
        return new Value.State("course_status", state.name(), state.ordinal());
    }

    static Value status(Standing standing) {
        return new Value.State("standing", standing.name(), standing.ordinal());
    }

    static Value window(Window window, Windows windows) {
        return new Value.State("window", window.key(), windows.all().indexOf(window));
    }

    static Value source(ExpirySource source) {
        return new Value.State("expiry_source", source.key(), source.ordinal());
    }

    /** Who says what credit was given; blank where there is none. */
    static Value source(CreditSource source) {
        return source == CreditSource.NOT_SUPPLIED
                ? NONE
                : new Value.State("credit_source", source.key(), source.ordinal());
    }

    /** The role in a license; a word the platform is not known to use stays text. */
    static Value role(Optional<String> role) {
        return role.<Value>map(word -> SEAT_ROLES.contains(word)
                        ? new Value.State("role", word, SEAT_ROLES.indexOf(word))
                        : new Value.Text(word))
                .orElse(NONE);
    }

    /** Marks a disabled account; nothing for all others. */
    static Value account(LearnerProfile learner) {
        return learner.account().disabled() ? new Value.State("account", "disabled", 0) : EMPTY;
    }

    static Value finding(FindingReason reason) {
        return new Value.State("finding", reason.key(), reason.ordinal());
    }

    static Value failure(FailureReason reason) {
        return new Value.State("failure", reason.key(), reason.ordinal());
    }

    static Value toDo(FindingReason reason) {
        return phrase("todo." + reason.key());
    }

    /** A client's name; its id when it has none. */
    static String title(Client client) {
        return client.name().orElse(client.id());
    }

    /** A license's label, else its name, else its id. */
    static String title(License license) {
        return license.label().or(license::name).orElse(license.id());
    }

    /** The last valid day of access, else the days it lasts from first access. */
    static Value accessEnds(Seat seat) {
        return seat.accessEnds()
                .<Value>map(Value.Day::new)
                .or(() -> accessDays(seat.license()))
                .orElse(new Value.Blank(Reason.NO_EXPIRY));
    }

    static Optional<Value> accessDays(License license) {
        return license.accessDays().isPresent()
                ? Optional.of(new Value.AccessDays(license.accessDays().getAsInt()))
                : Optional.empty();
    }

    /** An extra field of the settings, as the profile has it. */
    static Value extra(LearnerProfile learner, ExtraField field) {
        return text(Optional.ofNullable(learner.fields().get(field.field())));
    }
}
