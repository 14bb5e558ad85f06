package registrar.json;

import java.util.Optional;
import registrar.learner.CourseEvent;
import registrar.learner.CourseEvent.CourseReference;
import registrar.learner.SourceDate;

/** A certificate as the platform's own record has it, by itself or within the record of a grant. */
final class CertificateRecord {
    private final FeedRecord outer;
    private final FeedRecord own;

    private CertificateRecord(FeedRecord outer) {
        this.outer = outer;
        this.own = outer.object("certificate").isEmpty() ? outer : outer.object("certificate");
    }

    /** Empty where nothing tells which certificate, or of what. */
    static Optional<CourseEvent.Certified> of(FeedRecord record) {
        return new CertificateRecord(record).certified();
    }

    private Optional<CourseEvent.Certified> certified() {
        boolean external = own.flag("isExternal", "external");
        CourseReference course = course(external);
        Optional<String> id = id();
        if (id.isEmpty() && course.id().isEmpty() && course.sku().isEmpty() && !external) {
            return Optional.empty();
        }
        Optional<SourceDate> expires = own.date("expirationDate", "expiresAt");
        return Optional.of(new CourseEvent.Certified(
                course,
                id,
                own.text("identifier", "certificateIdentifier", "certificateNumber"),
                own.date("issuedAt", "certificateIssuedAt").or(() -> outer.date("issuedAt", "timestamp", "createdAt")),
                expires,
                expires.isEmpty() && own.saysNothing("expirationDate"),
                own.flag("deleted") || outer.flag("deleted"),
                external,
                CourseEvent.Origin.SOURCE));
    }

    /** The id of a record that is an event, with its own moment, is not the certificate's. */
    private Optional<String> id() {
        if (own != outer) {
            return own.text("id");
        }
        Optional<String> said = own.text("certificateId", "certificate");
        return said.isPresent() || own.text("timestamp").isPresent() ? said : own.text("id");
    }

    private CourseReference course(boolean external) {
        CourseReference inner = FeedReading.course(own);
        CourseReference around = FeedReading.course(outer);
        Optional<String> title = inner.title().or(around::title);
        return new CourseReference(
                inner.id().isEmpty() ? around.id() : inner.id(),
                inner.sku().or(around::sku),
                external ? own.text("externalResourceTitle").or(() -> title) : title);
    }
}
