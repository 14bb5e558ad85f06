package registrar.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import registrar.learner.CourseEvent;
import registrar.learner.CourseEvent.CourseReference;
import registrar.learner.SourceDate;

/** What a record of a feed says; docs/fetching.md lists the members that are looked at. */
final class FeedReading {
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,12}(\\.\\d{1,12})?([eE][+-]?\\d)?");
    private static final Set<String> ENROLMENT = Set.of("enrollment", "enrolment", "enrolled", "courseenrollment");
    private static final Set<String> COMPLETION =
            Set.of("completed", "completion", "coursecompleted", "coursecompletion");
    private static final Set<String> GRANT = Set.of("award", "awarded", "awardgrant", "grant", "granted");

    private final FeedRecord record;

    private FeedReading(FeedRecord record) {
        this.record = record;
    }

    static FeedEvent of(Feed feed, FeedRecord record) {
        FeedReading reading = new FeedReading(record);
        Stream<? extends CourseEvent> facts = switch (feed) {
            case COURSE_ACTION -> reading.action();
            case COURSE_COMPLETION -> reading.completion();
            case AWARD -> reading.award().stream();
            case COURSE_CERTIFICATE -> CertificateRecord.of(record).stream();
        };
        return new FeedEvent(
                record.text("id").orElseGet(record::digest),
                reading.learnerId(),
                reading.email(),
                record.date("timestamp", "createdAt", "updatedAt").map(FeedReading::instant),
                List.copyOf(facts.toList()));
    }

    private static Instant instant(SourceDate date) {
        return date instanceof SourceDate.At at
                ? at.instant()
                : ((SourceDate.On) date).day().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private Optional<String> learnerId() {
        return record.object("userDetail")
                .text("id")
                .or(() -> user().text("id"))
                .or(() -> record.text("userId", "learnerId"))
                .or(() -> record.text("user").filter(text -> text.indexOf('@') < 0));
    }

    private Optional<String> email() {
        return record.text("user")
                .or(() -> user().text("email"))
                .or(() -> record.object("userDetail").text("email"))
                .or(() -> record.text("email", "userEmail"))
                .filter(text -> text.indexOf('@') >= 0)
                .map(text -> text.strip().toLowerCase(Locale.ROOT));
    }

    private FeedRecord user() {
        FeedRecord own = record.object("user");
        return own.isEmpty() ? record.object("certificate", "award").object("user") : own;
    }

    private Stream<CourseEvent> action() {
        String type = FeedRecord.fold(record.text("type", "event", "action").orElse(""));
        if (ENROLMENT.contains(type)) {
            return known(course(record))
                    .flatMap(course -> record.date("enrolledAt", "timestamp", "createdAt").stream()
                            .map(at -> new CourseEvent.Enrolled(course, at)));
        }
        if (COMPLETION.contains(type) || type.equals("statuschange") && isCompleted()) {
            return completed();
        }
        // a grant that does not name its certificate says no more than the profile does
        return type.equals("certificategrant")
                ? CertificateRecord.of(record)
                        .filter(c -> c.certificateId().isPresent()
                                || c.expires().isPresent()
                                || c.number().isPresent())
                        .map(CourseEvent.class::cast)
                        .stream()
                : Stream.empty();
    }

    private boolean isCompleted() {
        return record.text("newStatus", "status", "toStatus")
                .filter(status -> FeedRecord.fold(status).equals("completed"))
                .isPresent();
    }

    private Stream<CourseEvent> completion() {
        boolean other = record.text("newStatus", "status").isPresent() && !isCompleted();
        return other || record.flag("deleted") ? Stream.empty() : completed();
    }

    private Stream<CourseEvent> completed() {
        return known(course(record))
                .flatMap(course -> record.date("completedAt", "completionDate", "timestamp", "createdAt").stream()
                        .map(at -> new CourseEvent.Completed(course, at)));
    }

    /** Taken back, it is worth nothing; {@link registrar.learner.CourseEvents} then removes the grant. */
    private Optional<CourseEvent> award() {
        FeedRecord award = record.object("award").isEmpty() ? record : record.object("award");
        boolean deleted = award.flag("deleted") || record.flag("deleted");
        Optional<BigDecimal> amount = deleted ? Optional.of(BigDecimal.ZERO) : amount(award);
        Optional<String> type = typeOf(award);
        Optional<SourceDate> at = award.date("createdAt", "timestamp").or(() -> record.date("timestamp", "createdAt"));
        Optional<CourseReference> course =
                known(course(award)).findFirst().or(() -> known(course(record)).findFirst());
        if (amount.isEmpty() || type.isEmpty() || at.isEmpty() || course.isEmpty()) {
            return Optional.empty();
        }
        String id = award.text("awardId", "id").orElseGet(record::digest);
        return Optional.of(new CourseEvent.Awarded(course.get(), id, at.get(), type.get(), amount.get()));
    }

    private static Optional<String> typeOf(FeedRecord award) {
        return award.object("awardType", "type")
                .text("label", "name")
                .or(() -> award.text("awardType", "awardTypeLabel", "awardLabel", "label"))
                .or(() -> award.text("type").filter(type -> !GRANT.contains(FeedRecord.fold(type))))
                .map(String::strip);
    }

    private static Optional<BigDecimal> amount(FeedRecord award) {
        return award.text("awardAmount", "amount", "count")
                .map(String::strip)
                .filter(text -> AMOUNT.matcher(text).matches())
                .map(text -> new BigDecimal(text).stripTrailingZeros())
                .map(amount -> amount.setScale(Math.max(0, amount.scale())));
    }

    /** With an empty id where the record names it by SKU alone. */
    static CourseReference course(FeedRecord record) {
        FeedRecord nested = record.object("course", "resource", "contentItem", "content");
        return new CourseReference(
                record.text("notifiableId", "courseId", "resourceId", "course")
                        .or(() -> nested.text("id"))
                        .orElse(""),
                record.text("courseSku", "resourceSku", "sku").or(() -> nested.text("sku")),
                record.text("courseTitle", "resourceTitle", "title").or(() -> nested.text("title", "name")));
    }

    private static Stream<CourseReference> known(CourseReference course) {
        return course.id().isEmpty() && course.sku().isEmpty() ? Stream.empty() : Stream.of(course);
    }
}
