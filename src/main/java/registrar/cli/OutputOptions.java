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

/** What is written, and where. */
final class OutputOptions {
    @Option(
            names = "--format",
            paramLabel = "LIST",
            split = ",",
            hideParamSyntax = true,
            description = "pdf, html, xlsx, csv, json, or several with commas between.")
    private List<String> format;

    @Option(
            names = "--out",
            paramLabel = "PATH",
            defaultValue = "out",
            description = "A folder (\"out\" unless given), a file ending in .zip, or - for a single document on "
                    + "standard output. Existing names are replaced.")
    private String out;

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

    Target target(List<Format> formats, TalkOptions talk, Path folder) throws IOException {
        if (out.isBlank()) {
            throw Usage.wrong("--out expects a folder, a file ending in .zip, or -, found nothing.");
        }
        Target target = Target.parse(out, folder);
        if (target instanceof Target.StandardOutput) {
            if (formats.size() > 1) {
                throw Usage.wrong(
                        "--out - writes a single document, so it takes a single --format. Give --out a folder.");
            }
        }
        refuseBoth(target, talk);
        return target;
    }

    void refuseBoth(Target target, TalkOptions talk) throws IOException {
        if (target instanceof Target.StandardOutput && talk.json()) {
            throw Usage.wrong("--out - and --json both want standard output. Give --out a folder.");
        }
    }

    Optional<Path> template(Path folder) throws IOException {
        Optional<Path> templates = Optional.ofNullable(template).map(folder::resolve);
        if (templates.isPresent() && (template.isBlank() || !Files.isDirectory(templates.get()))) {
            throw Usage.wrong("--template expects a folder of templates, found none at \"" + template + "\".");
        }
        return templates;
    }
}
