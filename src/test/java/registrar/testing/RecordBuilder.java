package registrar.testing;

import java.util.Optional;
import registrar.learner.Course;
import registrar.learner.CourseEvent.Certified;
import registrar.learner.CourseEvent.CourseReference;
import registrar.learner.CourseEvent.Origin;
import registrar.learner.SourceDate;

/** Builds a certificate record, of the event feed unless said otherwise; what is not said is not supplied. */
public final class RecordBuilder {
    private final CourseReference course;
    private Optional<String> id = Optional.empty();
    private Optional<String> number = Optional.empty();
    private Optional<SourceDate> issued = Optional.empty();
    private Optional<SourceDate> expires = Optional.empty();
    private boolean noExpiry;
    private boolean revoked;
    private boolean external;
    private Origin origin = Origin.SOURCE;

    private RecordBuilder(CourseReference course) {
        this.course = course;
    }

    /** By the course's id and SKU. */
    public static RecordBuilder record(Course course) {
        return new RecordBuilder(reference(course));
    }

    /** By the SKU alone, as side files do. */
    public static RecordBuilder sideFile(String sku) {
        var record = new RecordBuilder(new CourseReference("", Optional.of(sku), Optional.empty()));
        record.origin = Origin.SIDE_FILE;
        return record;
    }

    static CourseReference reference(Course course) {
        return new CourseReference(course.id(), course.sku(), course.title());
    }

    public RecordBuilder id(String text) {
        id = Optional.of(text);
        return this;
    }

    public RecordBuilder number(String text) {
        number = Optional.of(text);
        return this;
    }

    public RecordBuilder issued(String date) {
        issued = Optional.of(SourceDate.parse(date).orElseThrow());
        return this;
    }

    public RecordBuilder expires(String date) {
        expires = Optional.of(SourceDate.parse(date).orElseThrow());
        return this;
    }

    public RecordBuilder never() {
        noExpiry = true;
        return this;
    }

    public RecordBuilder revoked() {
        revoked = true;
        return this;
    }

    public RecordBuilder external() {
        external = true;
        return this;
    }

    public Certified build() {
        return new Certified(course, id, number, issued, expires, noExpiry, revoked, external, origin);
    }
}
