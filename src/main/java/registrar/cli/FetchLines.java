package registrar.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import registrar.learner.Snapshot.Requests;
import registrar.store.snapshot.SnapshotEntry;
import registrar.store.snapshot.UnknownLines;

/** What a person wants to know at the end of a fetch. */
final class FetchLines {
    private FetchLines() {}

    static List<String> of(Fetched fetched) {
        SnapshotEntry snapshot = fetched.snapshot();
        var lines = new ArrayList<String>();
        lines.add("Snapshot " + snapshot.id() + " of " + snapshot.source() + ": "
                + Counted.of(snapshot.learners(), "learner") + ", " + snapshot.changed() + " new or changed, "
                + snapshot.gone() + " gone, " + fetched.leftOut().size() + " left out");
        lines.add(how(fetched) + ", taken " + Age.moment(snapshot.takenAt(), fetched.zone()) + ": "
                + requests(snapshot.requests()) + ", " + seconds(fetched.took()));
        fetched.setAside()
                .ifPresent(old -> lines.add("Begun anew: the one interrupted on "
                        + Age.moment(old.takenAt(), fetched.zone()) + " is too old to go on with, or of another kind"));
        if (snapshot.kind() == SnapshotEntry.Kind.QUICK) {
            lines.add("Seats as of " + Age.moment(snapshot.seatsReadAt(), fetched.zone())
                    + "; \"registrar fetch\" without --quick reads them again");
        }
        if (fetched.removed() > 0) {
            lines.add("Removed " + Counted.of(fetched.removed(), "snapshot") + " older than the settings keep them");
        }
        if (fetched.unknownLines().count() > 0) {
            lines.add(unknown(fetched.unknownLines()));
        }
        lines.addAll(ResultLines.leftOut(fetched.leftOut()));
        return lines;
    }

    private static String unknown(UnknownLines lines) {
        long more = lines.count() - lines.first().size();
        return "Nobody of the snapshot is meant by " + Counted.of(lines.count(), "line")
                + " of the file of certificates: "
                + lines.first().stream().map(line -> Integer.toString(line)).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "") + ". Check the ids and e-mail addresses there";
    }

    private static String how(Fetched fetched) {
        String kind = kind(fetched.snapshot().kind());
        return kind.substring(0, 1).toUpperCase(Locale.ROOT)
                + kind.substring(1)
                + (fetched.resumed() ? ", went on with an interrupted one" : "");
    }

    static String kind(SnapshotEntry.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String requests(Requests requests) {
        String trouble = requests.retried() + requests.throttled() > 0
                ? " (" + requests.retried() + " retried, " + requests.throttled() + " throttled)"
                : "";
        return Counted.of(requests.made(), "request") + trouble;
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }
}
