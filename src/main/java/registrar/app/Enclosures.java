package registrar.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import registrar.export.ExportRequest;
import registrar.export.ExportSummary;
import registrar.mail.Attachment;
import registrar.report.ReportType;
import registrar.sink.Sink;
import registrar.sink.ZipSink;

/** Makes attachments of the files of an export; of very many it makes one archive. */
final class Enclosures {
    /** More than anybody opens one by one. */
    private static final int MOST_FILES = 50;

    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9_-]");

    private final Path folder;
    private final ExportRequest request;
    private final ExportSummary summary;

    /** @param folder where the files are */
    Enclosures(Path folder, ExportRequest request, ExportSummary summary) {
        this.folder = folder;
        this.request = request;
        this.summary = summary;
    }

    List<Attachment> attachments() throws IOException {
        if (summary.files().size() > MOST_FILES) {
            return List.of(archive());
        }
        List<Attachment> attachments = new ArrayList<>();
        for (Sink.Stored file : summary.files()) {
            attachments.add(attachment(file.name(), file.bytes(), rows()));
        }
        return attachments;
    }

    /** A document of one learner is not told by its rows, and a summary has none. */
    private Optional<Long> rows() {
        return Optional.of(summary.rows()).filter(rows -> rows > 0 && request.report() instanceof ReportType.Overall);
    }

    private Attachment archive() throws IOException {
        String name = Stream.of(
                                Optional.of(request.report().key()),
                                request.selection().client().map(Enclosures::safe),
                                Optional.of(request.rules().today().toString()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining("_"))
                + ".zip";
        Path archive = folder.resolve(name);
        var edition = request.edition();
        try (ZipSink zip =
                ZipSink.open(archive, edition.moment().atZone(edition.zone()).toLocalDateTime())) {
            for (Sink.Stored file : summary.files()) {
                Path document = folder.resolve(file.name());
                zip.put(file.name(), out -> Files.copy(document, out));
                Files.delete(document);
            }
            zip.finish();
        }
        return attachment(name, Files.size(archive), Optional.empty());
    }

    private static String safe(String text) {
        return UNSAFE.matcher(text).replaceAll("-");
    }

    private Attachment attachment(String name, long bytes, Optional<Long> rows) {
        return new Attachment(name, Optional.empty(), type(name), folder.resolve(name), bytes, rows);
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "pdf" -> "application/pdf";
            case "html" -> "text/html; charset=utf-8";
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case "csv" -> "text/csv; charset=utf-8";
            case "json" -> "application/json";
            case "zip" -> "application/zip";
            default -> "application/octet-stream";
        };
    }
}
