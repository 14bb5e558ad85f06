package registrar.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import registrar.failure.Nearest;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.learner.LearnerStream;
import registrar.record.CourseRecord;
import registrar.record.Requirement;
import registrar.record.Rules;
import registrar.record.SourceText;
import registrar.record.Transcript;

/** The requirements that a report on gaps speaks of: all, or what they ask of the one course wanted. */
final class GapsNarrowing {
    private static final int NEAREST_SHOWN = 3;

    private final ReportInput input;
    private final TreeSet<String> keys = new TreeSet<>();
    private final TreeSet<String> names = new TreeSet<>();

    private GapsNarrowing(ReportInput input) {
        this.input = input;
    }

    /**
     * The input with those requirements alone and no filter.
     *
     * @throws StoppedException when there are no requirements, or none asks for the course wanted
     */
    static ReportInput of(ReportInput input) throws IOException {
        if (input.rules().requirements().isEmpty()) {
            throw new StoppedException(
                    StopReason.USAGE,
                    "gaps expects the setting requirements to say who must hold what, found none. Add for example"
                            + " \"requirements: [{name: Site access, for: {role: learner}, courses: [SKU-1]}]\".");
        }
        if (input.checked().isPresent()) {
            return narrowed(input, input.checked().get().requirements());
        }
        Optional<String> course = input.filter().course();
        return narrowed(
                input, course.isEmpty() ? input.rules().requirements() : new GapsNarrowing(input).to(course.get()));
    }

    private static ReportInput narrowed(ReportInput input, List<Requirement> requirements) {
        Rules rules = input.rules();
        return with(
                input,
                new Rules(
                        rules.asOf(), rules.zone(), rules.windows(), rules.graceDays(), rules.courses(), requirements),
                Filter.NONE);
    }

    /** Days of issue mean nothing to what is missing. */
    static ReportInput byCourse(ReportInput input) {
        return with(input, input.rules(), new Filter(input.filter().course(), Optional.empty(), Optional.empty()));
    }

    private static ReportInput with(ReportInput input, Rules rules, Filter filter) {
        return new ReportInput(
                input.snapshot(),
                input.directory(),
                rules,
                input.selection(),
                filter,
                input.extraFields(),
                input.since(),
                input.maxAge(),
                input.strict(),
                input.checked());
    }

    private List<Requirement> to(String wanted) throws IOException {
        read(wanted);
        var asking = new ArrayList<Requirement>();
        for (Requirement requirement : input.rules().requirements()) {
            List<String> courses = requirement.courses().stream()
                    .filter(key -> key.equals(wanted) || keys.contains(key))
                    .toList();
            if (!courses.isEmpty()) {
                asking.add(new Requirement(requirement.name(), requirement.population(), courses));
            }
        }
        if (asking.isEmpty()) {
            throw new StoppedException(
                    StopReason.USAGE,
                    "--course expects a course that a requirement asks for, but none asks for \""
                            + SourceText.clean(wanted) + "\"."
                            + Nearest.of(wanted, names, NEAREST_SHOWN).stream()
                                    .map(word -> "\"" + SourceText.clean(word) + "\"")
                                    .collect(Collectors.joining(", ", " Nearest: ", ".")));
        }
        return asking;
    }

    /** Which of the settings' words for courses mean the course wanted: learners' rows have its other names. */
    private void read(String wanted) throws IOException {
        input.rules().requirements().forEach(requirement -> names.addAll(requirement.courses()));
        try (LearnerStream learners = input.snapshot().learners()) {
            for (var learner = learners.next(); learner.isPresent(); learner = learners.next()) {
                try {
                    Transcript.of(learner.get(), input.rules(), input.directory())
                            .courses()
                            .forEach(course -> note(course, wanted));
                } catch (RuntimeException broken) {
                    // counted as failed where the learner's turn comes
                    continue;
                }
            }
        }
    }

    private void note(CourseRecord course, String wanted) {
        for (Requirement requirement : input.rules().requirements()) {
            for (String key : requirement.courses()) {
                if (course.named(key)) {
                    names.add(course.title());
                    if (Narrowing.matches(course, wanted)) {
                        keys.add(key);
                    }
                }
            }
        }
    }
}
