package registrar.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;
import registrar.document.Format;
import registrar.report.ReportType;

/** What documents are written as, and how they look. */
final class FormatOptions {
    @Option(
            names = "--format",
            paramLabel = "LIST",
            split = ",",
            hideParamSyntax = true,
            description = "pdf, html, xlsx, csv, json, or several with commas between.")
    private List<String> format;

    @Option(
            names = "--template",
            paramLabel = "FOLDER",
            description = "Templates that take precedence over the built-in ones.")
    private String template;

    List<Format> formats(ReportType report) throws IOException {
        Set<Format> formats = new LinkedHashSet<>();
        for (String word : format == null ? List.of(report.defaultFormat().key()) : words()) {
            formats.add(format(word.strip(), report));
        }
        return new ArrayList<>(formats);
    }

    /** Commas alone are a mistake, not the default. */
    private List<String> words() {
        return format.isEmpty() ? List.of("") : format;
    }

    private static Format format(String word, ReportType report) throws IOException {
        List<String> known = report.formats().stream().sorted().map(Format::key).toList();
        for (Format format : report.formats()) {
            if (format.key().equals(word.toLowerCase(Locale.ROOT))) {
                return format;
            }
        }
        throw Usage.wrongValue("--format", "some of " + String.join(", ", known), word, known);
    }

    Optional<Path> template(Path folder) throws IOException {
        Optional<Path> templates = Optional.ofNullable(template).map(folder::resolve);
        if (templates.isPresent() && (template.isBlank() || !Files.isDirectory(templates.get()))) {
            throw Usage.wrong("--template expects a folder of templates, found none at \"" + template + "\".");
        }
        return templates;
    }
}
