package registrar.report;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import registrar.failure.Nearest;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.learner.LearnerProfile;
import registrar.learner.LearnerStream;
import registrar.record.CourseRecord;
import registrar.record.Directory;
import registrar.record.SourceText;
import registrar.record.Transcript;

/** Stops a run whose selection or filter names something that is nowhere in the snapshot. */
public final class SelectionCheck {
    private static final int NEAREST_SHOWN = 3;

    private final ReportInput input;
    private final TreeSet<String> roles = new TreeSet<>();
    private final TreeSet<String> courses = new TreeSet<>();
    private boolean courseFound;

    private SelectionCheck(ReportInput input) {
        this.input = input;
    }

    /**
     * Looks for the client, license, role and course asked for; reads the snapshot only for the latter two, and not for
     * what was looked for already.
     *
     * @throws registrar.failure.StoppedException with the nearest names when one of them is not there
     */
    public static void of(ReportInput input) throws IOException {
        if (input.checked().isPresent()) {
            return;
        }
        var check = new SelectionCheck(input);
        check.client();
        check.license();
        if (input.selection().role().isPresent() || input.filter().course().isPresent()) {
            check.read();
            check.roleAndCourse();
        }
    }

    private void client() throws StoppedException {
        Directory directory = input.directory();
        require(
                "client",
                "an id, slug, SKU or exact name",
                input.selection().client(),
                wanted -> directory.clients().stream().anyMatch(client -> Narrowing.matches(client, wanted)),
                () -> directory.clients().stream()
                        .flatMap(client -> Stream.of(client.slug(), client.name(), client.sku()))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private void license() throws StoppedException {
        Directory directory = input.directory();
        require(
                "license",
                "an id, SKU or exact name",
                input.selection().license(),
                wanted -> directory.licenses().stream().anyMatch(license -> Narrowing.matches(license, wanted)),
                () -> directory.licenses().stream()
                        .flatMap(license -> Stream.of(license.label(), license.name(), license.sku()))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private void roleAndCourse() throws StoppedException {
        require("role", "a role key", input.selection().role(), roles::contains, () -> roles);
        require(
                "course",
                "an id, slug, SKU or exact title",
                input.filter().course(),
                wanted -> courseFound,
                () -> courses);
    }

    private void read() throws IOException {
        try (LearnerStream learners = input.snapshot().learners()) {
            for (var learner = learners.next(); learner.isPresent(); learner = learners.next()) {
                learner.get().account().roleKey().ifPresent(roles::add);
                input.filter().course().ifPresent(new Courses(learner.get())::note);
            }
        }
    }

    private static void require(
            String what,
            String how,
            Optional<String> wanted,
            Predicate<String> there,
            Supplier<? extends Collection<String>> known)
            throws StoppedException {
        if (wanted.isPresent() && !there.test(wanted.get())) {
            throw new StoppedException(
                    StopReason.USAGE,
                    "--" + what + " expects " + how + ", but no " + what + " in the data is called \""
                            + SourceText.clean(wanted.get()) + "\"." + nearest(wanted.get(), known.get()));
        }
    }

    private static String nearest(String wanted, Collection<String> known) {
        List<String> nearest = Nearest.of(wanted, known, NEAREST_SHOWN);
        return nearest.isEmpty()
                ? " The data names none at all."
                : nearest.stream()
                        .map(word -> "\"" + SourceText.clean(word) + "\"")
                        .collect(Collectors.joining(", ", " Nearest: ", "."));
    }

    /** What one learner adds to the courses known. */
    private final class Courses {
        private final LearnerProfile learner;

        Courses(LearnerProfile learner) {
            this.learner = learner;
        }

        void note(String wanted) {
            for (CourseRecord course : records()) {
                courseFound |= Narrowing.matches(course, wanted);
                if (!courseFound) {
                    courses.add(course.title());
                    course.sku().ifPresent(courses::add);
                }
            }
        }

        private List<CourseRecord> records() {
            try {
                return Transcript.of(learner, input.rules(), input.directory()).courses();
            } catch (RuntimeException broken) {
                // counted as failed where the learner's turn comes
                return List.of();
            }
        }
    }
}
