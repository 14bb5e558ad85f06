package registrar.learner;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import registrar.learner.CourseEvent.Awarded;
import registrar.learner.CourseEvent.Certified;
import registrar.learner.CourseEvent.CourseReference;
import registrar.learner.CourseEvent.Origin;

/** What several feeds and files tell of one learner, put together. */
public final class CourseEvents {
    private static final Comparator<CourseEvent> ORDER = Comparator.<CourseEvent, String>comparing(
                    event -> event.getClass().getSimpleName())
            .thenComparing(event -> event.course().id())
            .thenComparing(CourseEvent::toString);

    private final TreeSet<CourseEvent> joined = new TreeSet<>(ORDER);
    private final Map<String, Awarded> awards = new TreeMap<>();
    private final Map<String, Certified> certificates = new TreeMap<>();

    private CourseEvents() {}

    /**
     * Each fact once, in an order that does not depend on who told first. A grant of credit that was taken back (its id
     * comes again with an amount of zero) is left out; records of one certificate by the source become one, so that a
     * grant without an end and a certificate with one do not stand side by side.
     */
    public static List<CourseEvent> joined(Collection<? extends CourseEvent> events) {
        TreeSet<CourseEvent> inOrder = new TreeSet<>(ORDER);
        inOrder.addAll(events);
        CourseEvents all = new CourseEvents();
        inOrder.forEach(all::add);
        return all.joined();
    }

    private void add(CourseEvent event) {
        if (event instanceof Awarded award) {
            awards.merge(award.id(), award, CourseEvents::one);
        } else if (event instanceof Certified record && isNamedBySource(record)) {
            certificates.merge(record.certificateId().orElseThrow(), record, CourseEvents::one);
        } else {
            joined.add(event);
        }
    }

    private List<CourseEvent> joined() {
        awards.values().stream().filter(award -> award.amount().signum() != 0).forEach(joined::add);
        joined.addAll(certificates.values());
        return List.copyOf(joined);
    }

    private static boolean isNamedBySource(Certified record) {
        return record.origin() == Origin.SOURCE && record.certificateId().isPresent();
    }

    private static Awarded one(Awarded a, Awarded b) {
        if (a.amount().signum() == 0 || b.amount().signum() == 0) {
            return a.amount().signum() == 0 ? a : b;
        }
        return a.at().text().compareTo(b.at().text()) > 0 ? a : b;
    }

    /** What one of them does not say the other may; the later end holds, and a certificate taken back stays so. */
    private static Certified one(Certified a, Certified b) {
        boolean first = end(a).compareTo(end(b)) > 0;
        Certified more = first ? a : b;
        Certified less = first ? b : a;
        return new Certified(
                one(more.course(), less.course()),
                more.certificateId(),
                more.number().or(less::number),
                more.issued().or(less::issued),
                more.expires(),
                more.noExpiry(),
                a.revoked() || b.revoked(),
                a.external() || b.external(),
                Origin.SOURCE);
    }

    /** Any end before none at all, and that before silence: text that sorts so. */
    private static String end(Certified record) {
        Optional<String> text = record.expires().map(SourceDate::text);
        return text.orElse(record.noExpiry() ? "!" : "");
    }

    private static CourseReference one(CourseReference more, CourseReference less) {
        boolean same = more.id().isEmpty() || less.id().isEmpty() || more.id().equals(less.id());
        return same
                ? new CourseReference(
                        more.id().isEmpty() ? less.id() : more.id(),
                        more.sku().or(less::sku),
                        more.title().or(less::title))
                : more;
    }
}
