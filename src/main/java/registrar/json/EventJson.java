package registrar.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import registrar.json.UnreadableJsonException.Found;
import registrar.learner.CourseEvent;
import registrar.learner.CourseEvent.CourseReference;
import registrar.learner.SourceDate;

/** An event as {@link EventWriter} wrote it; of which kind it is says {@code kind}. */
@JsonIgnoreProperties(ignoreUnknown = true)
record EventJson(
        String kind,
        String course,
        String sku,
        String title,
        String at,
        String award,
        String type,
        String amount,
        String certificate,
        String number,
        String issued,
        String expires,
        Boolean noExpiry,
        Boolean revoked,
        Boolean external,
        String origin) {
    /** What is written in {@code kind}. */
    static final String ENROLLED = "enrolled";

    static final String COMPLETED = "completed";
    static final String AWARDED = "awarded";
    static final String CERTIFIED = "certified";

    CourseEvent event() throws UnreadableJsonException {
        try {
            return switch (said(kind)) {
                case ENROLLED -> new CourseEvent.Enrolled(reference(), moment());
                case COMPLETED -> new CourseEvent.Completed(reference(), moment());
                case AWARDED ->
                    new CourseEvent.Awarded(
                            reference(), said(award), moment(), said(type), new BigDecimal(said(amount)));
                case CERTIFIED -> certified();
                default -> throw other();
            };
        } catch (IllegalArgumentException cannotBe) {
            throw other();
        }
    }

    private CourseEvent certified() {
        return new CourseEvent.Certified(
                reference(),
                Optional.ofNullable(certificate),
                Optional.ofNullable(number),
                Given.date(issued),
                Given.date(expires),
                Boolean.TRUE.equals(noExpiry),
                Boolean.TRUE.equals(revoked),
                Boolean.TRUE.equals(external),
                CourseEvent.Origin.valueOf(said(origin).toUpperCase(Locale.ROOT)));
    }

    private CourseReference reference() {
        return new CourseReference(said(course), Optional.ofNullable(sku), Optional.ofNullable(title));
    }

    private SourceDate moment() throws UnreadableJsonException {
        return Given.date(at).orElseThrow(EventJson::other);
    }

    private static String said(String text) {
        return text == null ? "" : text;
    }

    private static UnreadableJsonException other() {
        return new UnreadableJsonException(Found.OTHER_SHAPE, "something else in the place of a kept event");
    }
}
