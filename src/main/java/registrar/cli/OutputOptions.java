package registrar.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import registrar.document.Format;
import registrar.report.ReportType;

/** What is written, and where. */
final class OutputOptions {
    @Mixin
    private FormatOptions format;

    @Option(
            names = "--out",
            paramLabel = "PATH",
            defaultValue = "out",
            description = "A folder (\"out\" unless given), a file ending in .zip, or - for a single document on "
                    + "standard output. Existing names are replaced.")
    private String out;

    List<Format> formats(ReportType report) throws IOException {
        return format.formats(report);
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
        return format.template(folder);
    }
}
