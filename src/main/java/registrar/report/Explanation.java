package registrar.report;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import registrar.document.Value;
import registrar.record.Certificate;
import registrar.record.CourseRecord;
import registrar.record.Obligation;
import registrar.record.Seat;
import registrar.record.Transcript;
import registrar.record.Why;

/**
 * How one status of a learner came about (docs/rules.md, section 10).
 *
 * @param about the kind of thing, {@code about.<key>} in the message files: course, certificate, seat, requirement
 * @param subject which one, by the names people and settings know
 * @param status what it came to; blank for a course without a status
 */
public record Explanation(String about, Value subject, Value status, Why why) {
    public Explanation {
        requireNonNull(about);
        requireNonNull(subject);
        requireNonNull(status);
        requireNonNull(why);
    }

    /**
     * Everything about a learner: courses and their certificates in the order of the record, requirements, seats.
     *
     * @param wanted a course or license by id, slug, SKU or exact name; or a certificate by id or number
     * @return empty when nothing is called so
     */
    public static List<Explanation> of(Transcript learner, Optional<String> wanted) {
        var all = new ArrayList<Explanation>();
        for (CourseRecord course : learner.courses()) {
            if (isWanted(wanted, name -> called(course, name))) {
                all.add(new Explanation(
                        "course",
                        subject(course),
                        Cells.status(course.state()),
                        course.history().why()));
                course.certificate().ifPresent(certificate -> all.add(certificate(course, certificate)));
            }
        }
        learner.obligations().stream()
                .filter(obligation -> isWanted(wanted, name -> called(obligation, name)))
                .forEach(obligation -> all.add(requirement(obligation)));
        learner.seats().stream()
                .filter(seat -> isWanted(wanted, name -> Narrowing.matches(seat.license(), name)))
                .forEach(seat -> all.add(seat(seat)));
        return all;
    }

    /** What can be asked for: titles, SKUs and the settings' words for courses; names and SKUs of licenses. */
    public static List<String> names(Transcript learner) {
        return Stream.of(
                        learner.courses().stream()
                                .flatMap(course -> Stream.concat(Stream.of(course.title()), course.sku().stream())),
                        learner.obligations().stream().map(Obligation::key),
                        learner.seats().stream()
                                .flatMap(seat ->
                                        Stream.concat(Stream.of(seat.licenseTitle()), seat.license().sku().stream())))
                .flatMap(names -> names)
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    private static boolean isWanted(Optional<String> wanted, Predicate<String> called) {
        return wanted.map(called::test).orElse(true);
    }

    private static boolean called(CourseRecord course, String name) {
        Optional<Certificate> certificate = course.certificate();
        return Narrowing.matches(course, name)
                || certificate.flatMap(Certificate::id).filter(name::equals).isPresent()
                || certificate.flatMap(Certificate::number).filter(name::equals).isPresent();
    }

    private static boolean called(Obligation obligation, String name) {
        return obligation.key().equals(name)
                || obligation.row().filter(row -> called(row, name)).isPresent();
    }

    private static Explanation certificate(CourseRecord course, Certificate certificate) {
        Value subject = certificate
                .id()
                .or(certificate::number)
                .map(id -> Cells.phrase("list", subject(course), new Value.Identifier(id)))
                .orElseGet(() -> subject(course));
        return new Explanation("certificate", subject, Cells.status(certificate.status()), certificate.why());
    }

    private static Explanation requirement(Obligation obligation) {
        Value course = obligation.row().map(Explanation::subject).orElseGet(() -> Cells.text(obligation.key()));
        Value name = Cells.text(obligation.requirement().name());
        return new Explanation(
                "requirement",
                Cells.phrase("list", name, course),
                Cells.status(obligation.standing()),
                obligation.why());
    }

    private static Explanation seat(Seat seat) {
        Value subject = named(seat.licenseTitle(), seat.license().sku());
        return new Explanation("seat", subject, Cells.status(seat.status()), seat.why());
    }

    private static Value subject(CourseRecord course) {
        return named(course.title(), course.sku());
    }

    private static Value named(String title, Optional<String> sku) {
        return sku.filter(code -> !code.isBlank() && !code.equals(title))
                .map(code -> Cells.phrase("titled", Cells.text(title), new Value.Identifier(code)))
                .orElseGet(() -> Cells.text(title));
    }
}
