package registrar.report;

import java.util.Optional;
import java.util.stream.Collectors;
import registrar.document.Section;
import registrar.document.Value;
import registrar.learner.Snapshot;
import registrar.record.Rules;

/** What a document speaks for: moment, zone, source, settings and selection. */
final class About {
    private About() {}

    /** For documents about one learner. */
    static FactList document(ReportInput input) {
        return new FactList()
                .add("made", new Value.Moment(input.rules().asOf()))
                .add("data_as_of", dataAsOf(input.snapshot()))
                .addIfPresent("age", age(input))
                .addIfPresent("seats_read", seatsRead(input))
                .addIfPresent("snapshot", snapshot(input))
                .add("zone", Cells.text(input.rules().zone().getId()));
    }

    /** For documents about many; the filter stands in it only where a report has one. */
    static Section.Facts overall(ReportInput input, boolean filtered) {
        Rules rules = input.rules();
        var facts = new FactList()
                .add("as_of", new Value.Moment(rules.asOf()))
                .add("zone", Cells.text(rules.zone().getId()))
                .add("data_as_of", dataAsOf(input.snapshot()))
                .addIfPresent("age", age(input))
                .addIfPresent("seats_read", seatsRead(input))
                .addIfPresent("snapshot", snapshot(input))
                .add("source", Cells.text(input.snapshot().source()))
                .add(
                        "windows",
                        Cells.text(rules.windows().days().stream()
                                .map(days -> Integer.toString(days))
                                .collect(Collectors.joining(", "))))
                .add("grace_days", rules.graceDays())
                .add("client", clientName(input).orElse(Cells.phrase("all.clients")))
                .add("license", licenseName(input).orElse(Cells.phrase("all.licenses")))
                .add("role", said(input.selection().role()).orElse(Cells.phrase("all.roles")));
        if (filtered) {
            facts.addIfPresent("course", said(input.filter().course()))
                    .addIfPresent("from", input.filter().from().map(Value.Day::new))
                    .addIfPresent("to", input.filter().to().map(Value.Day::new));
        }
        return facts.under("about");
    }

    /** What only the data formats print. */
    static FactList data(ReportInput input) {
        return new FactList()
                .add("snapshot", new Value.Identifier(input.snapshot().id()))
                .add(
                        "snapshot_taken",
                        input.snapshot().takenAt().<Value>map(Value.Moment::new).orElse(Cells.NOT_SUPPLIED));
    }

    /** The client a report is narrowed to, by its name. */
    static Optional<Value> clientName(ReportInput input) {
        return input.selection()
                .client()
                .map(wanted -> input.directory().clients().stream()
                        .filter(client -> Narrowing.matches(client, wanted))
                        .findFirst()
                        .map(Cells::title)
                        .orElse(wanted))
                .map(Cells::text);
    }

    private static Optional<Value> licenseName(ReportInput input) {
        return input.selection()
                .license()
                .map(wanted -> input.directory().licenses().stream()
                        .filter(license -> Narrowing.matches(license, wanted))
                        .findFirst()
                        .map(Cells::title)
                        .orElse(wanted))
                .map(Cells::text);
    }

    private static Optional<Value> said(Optional<String> text) {
        return text.map(Cells::text);
    }

    /** Of files it is not known when they were read, and their snapshot is gone after the run. */
    private static Optional<Value> snapshot(ReportInput input) {
        return input.snapshot()
                .takenAt()
                .map(taken -> new Value.Identifier(input.snapshot().id()));
    }

    private static Optional<Value> age(ReportInput input) {
        return input.snapshot().takenAt().flatMap(taken -> Age.inWords(taken, input));
    }

    private static Optional<Value> seatsRead(ReportInput input) {
        return Age.seatsReadEarlier(input).map(Value.Moment::new);
    }

    static Value dataAsOf(Snapshot snapshot) {
        return snapshot.takenAt().<Value>map(Value.Moment::new).orElse(Cells.phrase("from_files"));
    }
}
