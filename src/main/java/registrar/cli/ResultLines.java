package registrar.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import registrar.export.ExportSummary;
import registrar.export.RunFile;
import registrar.failure.Failure;
import registrar.failure.Outcome;
import registrar.report.Tally;
import registrar.sink.Sink;
import registrar.store.snapshot.SnapshotEntry;

/** What a person wants to know at the end of a run. */
final class ResultLines {
    private static final int MOST = 20;
    private static final int LONGEST_ID = 120;
    private static final int LONGEST_MESSAGE = 500;

    private ResultLines() {}

    /** @param place what was written to, relative to where the person is */
    static List<String> of(Exported exported, Target target, Path here) {
        ExportSummary summary = exported.summary();
        var lines = new ArrayList<String>();
        lines.add(Counted.of(summary.documents(), "document") + " of "
                + Counted.of(summary.tally().documented(), "learner") + rows(summary) + ", as of " + asOf(exported)
                + " -> " + written(summary.files(), target, here));
        exported.snapshot().ifPresent(snapshot -> lines.add(read(snapshot, exported)));
        Tally tally = summary.tally();
        lines.add(Counted.of(tally.asked(), "learner") + " asked for = " + tally.documented() + " documented"
                + (tally.empty() > 0 ? " (" + tally.empty() + " empty)" : "") + " + "
                + tally.leftOut().size() + " left out + " + tally.failed().size() + " failed");
        if (!tally.findings().isEmpty()) {
            lines.add("To look at: "
                    + tally.findings().entrySet().stream()
                            .map(finding ->
                                    finding.getValue() + " " + finding.getKey().key())
                            .collect(Collectors.joining(", ")));
        }
        lines.addAll(missing(tally, target));
        return lines;
    }

    /** Who has no document, and why; nothing when nobody is missing. */
    static List<String> missing(Tally tally, Target target) {
        var lines = new ArrayList<String>();
        list("Left out", tally.leftOut().stream().map(ResultLines::line).toList(), target, lines);
        list("Failed", tally.failed().stream().map(ResultLines::line).toList(), target, lines);
        return lines;
    }

    /** Whom a fetch could not get, and why. */
    static List<String> leftOut(List<? extends Outcome.LeftOut<?>> learners) {
        var lines = new ArrayList<String>();
        list("Left out", learners.stream().map(ResultLines::line).toList(), new Target.StandardOutput(), lines);
        return lines;
    }

    private static String read(SnapshotEntry snapshot, Exported exported) {
        ZoneId zone = exported.edition().zone();
        String seats = snapshot.seatsReadAt().isBefore(snapshot.takenAt())
                ? "; seats as of " + Age.moment(snapshot.seatsReadAt(), zone)
                : "";
        return "From snapshot " + snapshot.id() + ", taken " + Age.moment(snapshot.takenAt(), zone)
                + exported.age()
                        .map(age -> ", " + Age.of(age) + " before the as-of moment")
                        .orElse("")
                + seats;
    }

    /** What is to be told of a snapshot that is older than the settings allow; nothing of another. */
    static Optional<String> tooOld(Exported exported) {
        Optional<Duration> age = exported.age();
        return exported.maxAge()
                .filter(most -> age.isPresent() && age.get().compareTo(most) > 0)
                .map(most -> "The snapshot is " + Age.of(age.orElseThrow())
                        + " older than the moment of the report; max-age in the settings is " + Age.of(most)
                        + ". \"registrar fetch\" takes a new one.");
    }

    private static String rows(ExportSummary summary) {
        return summary.rows() > 0 ? " with " + Counted.of(summary.rows(), "row") : "";
    }

    private static String asOf(Exported exported) {
        var zone = exported.edition().zone();
        return DateTimeFormatter.ISO_LOCAL_DATE.format(
                        exported.edition().moment().atZone(zone)) + " (" + zone.getId() + ")";
    }

    private static String written(List<Sink.Stored> files, Target target, Path here) {
        String size = Counted.of(files.size(), "file") + ", "
                + size(files.stream().mapToLong(Sink.Stored::bytes).sum());
        if (target instanceof Target.Folder folder) {
            return nearer(folder.path(), here) + " (" + size + ", and " + RunFile.NAME + ")";
        }
        if (target instanceof Target.Mail mail) {
            return "mail to " + Counted.of(mail.to().size(), "recipient") + " (" + size + ")";
        }
        return target instanceof Target.Zip zip ? nearer(zip.path(), here) + " (" + size + ")" : "standard output";
    }

    private static String nearer(Path path, Path here) {
        return path.startsWith(here) && !path.equals(here)
                ? here.relativize(path).toString()
                : path.toString();
    }

    static String size(long bytes) {
        if (bytes < 10_000) {
            return bytes + " bytes";
        }
        return bytes < 10_000_000 ? bytes / 1000 + " KB" : String.format(Locale.ROOT, "%.1f MB", bytes / 1_000_000.0);
    }

    private static void list(String head, List<String> learners, Target target, List<String> lines) {
        if (learners.isEmpty()) {
            return;
        }
        lines.add(head + ":");
        learners.stream().limit(MOST).forEach(line -> lines.add("  " + line));
        if (learners.size() > MOST) {
            boolean files = target instanceof Target.Folder || target instanceof Target.Zip;
            String where = files ? ", see " + RunFile.NAME : "";
            lines.add("  and " + (learners.size() - MOST) + " more" + where);
        }
    }

    private static String line(Outcome.LeftOut<?> learner) {
        return line(learner.learnerId(), learner.failure());
    }

    private static String line(Outcome.Failed<?> learner) {
        return line(learner.learnerId(), learner.failure());
    }

    private static String line(String learnerId, Failure failure) {
        return shortened(learnerId, LONGEST_ID) + ": " + shortened(failure.message(), LONGEST_MESSAGE);
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }
}
