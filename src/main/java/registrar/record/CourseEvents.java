package registrar.record;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import registrar.learner.Course;
import registrar.learner.CourseEvent;
import registrar.learner.CourseEvent.CourseReference;
import registrar.learner.Enrolment;
import registrar.learner.SourceDate;

/**
 * What feeds and side files tell of one learner up to the as-of moment, by course: by its id where the learner has a row
 * of that id, else by its SKU (docs/rules.md, section 3).
 */
final class CourseEvents {
    static final String EVENT_FEED = "event feed";
    static final String SIDE_FILE = "side file";

    /** Stands for an event that names no course at all. */
    static final String NO_COURSE = "";

    private static final Comparator<Dated> BY_DAY =
            Comparator.comparing(Dated::day).thenComparing(dated -> dated.date().text());

    private final List<CourseEvent> events;
    private final Deadlines deadlines;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, String> bySku = new TreeMap<>();

    CourseEvents(List<CourseEvent> events, Collection<Enrolment> enrolments, Deadlines deadlines) {
        this.events = events;
        this.deadlines = deadlines;
        if (!events.isEmpty()) {
            enrolments.forEach(this::know);
            Map<String, String> known = new TreeMap<>(bySku);
            events.stream().map(CourseEvent::course).forEach(this::know);
            bySku.putAll(known);
        }
    }

    private void know(Enrolment enrolment) {
        ids.add(enrolment.courseId());
        SourceText.filled(enrolment.course().flatMap(Course::sku))
                .ifPresent(sku -> bySku.merge(sku, keyOf(enrolment), CourseEvents::lesser));
    }

    private void know(CourseReference course) {
        if (!course.id().isBlank()) {
            SourceText.filled(course.sku())
                    .ifPresent(sku -> bySku.merge(sku, "id:" + course.id(), CourseEvents::lesser));
        }
    }

    private static String lesser(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** The same text for rows and events of one course. */
    static String keyOf(Enrolment enrolment) {
        return keyOf(enrolment.courseId(), enrolment.course().flatMap(Course::sku));
    }

    static String keyOf(String id, Optional<String> sku) {
        if (!id.isBlank()) {
            return "id:" + id;
        }
        return SourceText.filled(sku).map(text -> "sku:" + text).orElse(NO_COURSE);
    }

    String keyOf(CourseReference course) {
        if (ids.contains(course.id()) && !course.id().isBlank()) {
            return "id:" + course.id();
        }
        return SourceText.filled(course.sku()).map(bySku::get).orElseGet(() -> keyOf(course.id(), course.sku()));
    }

    /** The day of the earliest enrolment in a course. */
    Optional<Dated> enrolled(String key) {
        return of(CourseEvent.Enrolled.class, key)
                .map(event -> dated(event.at()))
                .min(BY_DAY);
    }

    /** The day of the latest completion of a course, no later than this one. */
    Optional<Dated> completed(String key, LocalDate latest) {
        return of(CourseEvent.Completed.class, key)
                .map(event -> dated(event.at()))
                .filter(dated -> !dated.day().isAfter(latest))
                .max(BY_DAY);
    }

    /** Awards of a course, each once. */
    List<CourseEvent.Awarded> awarded(String key) {
        var met = new HashSet<String>();
        return of(CourseEvent.Awarded.class, key)
                .filter(award -> award.id().isBlank() || met.add(award.id()))
                .distinct()
                .toList();
    }

    /** Certificate records, those of certificates issued later included: what they say of a certificate holds. */
    Stream<CourseEvent.Certified> certified() {
        return events.stream().filter(CourseEvent.Certified.class::isInstance).map(CourseEvent.Certified.class::cast);
    }

    /** True unless it was after the as-of moment. */
    boolean happened(SourceDate date) {
        return date instanceof SourceDate.At at
                ? !at.instant().isAfter(deadlines.rules().asOf())
                : !deadlines.calendar().dayOf(date).isAfter(deadlines.calendar().today());
    }

    private <E extends CourseEvent> Stream<E> of(Class<E> kind, String key) {
        return events.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(event -> happened(at(event)))
                .filter(event -> keyOf(event.course()).equals(key));
    }

    private static SourceDate at(CourseEvent event) {
        if (event instanceof CourseEvent.Enrolled enrolled) {
            return enrolled.at();
        } else if (event instanceof CourseEvent.Completed completed) {
            return completed.at();
        } else if (event instanceof CourseEvent.Awarded awarded) {
            return awarded.at();
        }
        throw new AssertionError("An event without a moment: " + event.getClass());
    }

    private Dated dated(SourceDate date) {
        return new Dated(deadlines.calendar().dayOf(date), date);
    }

    /** A day in the issuer's zone and what it was read from. */
    record Dated(LocalDate day, SourceDate date) {}
}
