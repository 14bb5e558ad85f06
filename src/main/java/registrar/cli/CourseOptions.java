package registrar.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Which course; only where the report says that it can be narrowed so. */
final class CourseOptions {
    @Option(names = "--course", paramLabel = "X", description = "Only this course, by id, slug, SKU or exact title.")
    private String course;

    Optional<String> read() {
        return Optional.ofNullable(course);
    }
}
