package registrar.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Predicate;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.exceptions.TemplateProcessingException;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;

/** Turns what the template engine throws into one sentence that names file, line and field. */
final class TemplateTrouble {
    private final TemplateFiles files;
    private final String name;

    TemplateTrouble(TemplateFiles files, String name) {
        this.files = files;
        this.name = name;
    }

    /** Rows or the page itself may also have broken below the engine: then that is the trouble. */
    IOException explain(TemplateEngineException e) {
        Optional<Throwable> io = cause(e, c -> c instanceof IOException || c instanceof UncheckedIOException);
        if (io.isPresent()) {
            return io.get() instanceof UncheckedIOException unchecked ? unchecked.getCause() : (IOException) io.get();
        }
        String message = cause(e, UnknownNameException.class::isInstance)
                .map(c -> unknown((UnknownNameException) c))
                .orElseGet(() -> innermost(e).getMessage());
        return new StoppedException(StopReason.SETTINGS, "Template " + place(e) + ": " + message + ".", e);
    }

    private static String unknown(UnknownNameException e) {
        String help = e.nearest().isEmpty() ? "" : "; the nearest known are " + String.join(", ", e.nearest());
        return "expected a known name, found \"" + e.name() + "\"" + help;
    }

    private String place(TemplateEngineException e) {
        TemplateProcessingException located = null;
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (at instanceof TemplateProcessingException processing && processing.hasLineAndCol()) {
                located = processing;
            }
        }
        if (located == null) {
            return files.describe(TemplateLookup.fileName(name));
        }
        // where it cannot be parsed, the engine takes the whole text for its name
        String template = Optional.ofNullable(located.getTemplateName())
                .filter(known -> known.matches("[\\w-]+"))
                .orElse(name);
        return files.describe(TemplateLookup.fileName(template)) + ", line " + located.getLine();
    }

    private static Throwable innermost(Throwable e) {
        Throwable at = e;
        while (at.getCause() != null) {
            at = at.getCause();
        }
        return at;
    }

    private static Optional<Throwable> cause(Throwable e, Predicate<Throwable> wanted) {
        for (Throwable at = e; at != null; at = at.getCause()) {
            if (wanted.test(at)) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }
}
