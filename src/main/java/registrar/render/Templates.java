package registrar.render;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;
import registrar.document.Document;
import registrar.report.Edition;

/**
 * The templates and wordings of documents: the built-in ones, and a folder of the user's whose files take their place by
 * name. For several threads at once.
 */
public final class Templates {
    /** A name no template can ask for. */
    static final String WORDING = " wording";

    private final TemplateFiles files;
    private final TemplateEngine engine;
    private final Map<Locale, Messages> messages = new ConcurrentHashMap<>();

    private Templates(TemplateFiles files) {
        this.files = files;
        this.engine = engine(files);
    }

    /** The templates in the program itself. */
    public static Templates builtIn() {
        return new Templates(new TemplateFiles(Optional.empty()));
    }

    /** The built-in templates with those of a folder over them. */
    public static Templates over(Path folder) {
        return new Templates(new TemplateFiles(Optional.of(requireNonNull(folder))));
    }

    private static TemplateEngine engine(TemplateFiles files) {
        var dialect = new StandardDialect();
        dialect.setVariableExpressionEvaluator(new PathEvaluator());
        dialect.setJavaScriptSerializer(new NoScripts());
        var engine = new TemplateEngine();
        engine.setDialect(dialect);
        engine.setTemplateResolver(new TemplateLookup(files));
        engine.setMessageResolver(new WordingResolver());
        return engine;
    }

    /**
     * Words, dates and numbers for this edition.
     *
     * @throws registrar.failure.StoppedException when a message file of the user's cannot be read
     */
    public Wording wording(Edition edition) throws IOException {
        Messages found = messages.get(edition.locale());
        if (found == null) {
            found = Messages.of(edition.locale(), files);
            messages.put(edition.locale(), found);
        }
        return new Wording(found, edition.zone());
    }

    /** True when there is a template of this name, such as {@code transcript}. */
    public boolean has(String name) throws IOException {
        return files.find(TemplateLookup.fileName(name)).isPresent();
    }

    /**
     * Writes the document through the template of this name.
     *
     * @param extras further names for the template: text, numbers, true or false, and lists and maps of these
     * @throws registrar.failure.StoppedException when the template is faulty: it names file, line and field
     */
    public void write(String name, Document document, Edition edition, Map<String, ?> extras, Writer out)
            throws IOException {
        Wording wording = wording(edition);
        try (var open = new OpenRows()) {
            var context = new Context(wording.language());
            context.setVariables(new TemplateModel(document, edition, wording, open).names());
            extras.forEach((key, value) -> context.setVariable(key, Extras.node(key, value)));
            context.setVariable(WORDING, wording);
            // the engine's own method does the same and prints a stack trace when a template is faulty
            engine.getConfiguration()
                    .getTemplateManager()
                    .parseAndProcess(new TemplateSpec(name, TemplateMode.HTML), context, out);
        } catch (TemplateEngineException e) {
            throw new TemplateTrouble(files, name).explain(e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
