package registrar.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import registrar.json.JsonWriter;

/** Says who would get which people. */
@Command(
        name = "preview",
        sortOptions = false,
        header = "Who would get how many people, and whom nobody would get; by the newest snapshot, sending nothing.",
        description = {"", "Exit code 2 when an address is not in mail.allow: then nobody gets anything."},
        footer = {"", "Example:", "  registrar schedule preview managers"})
final class SchedulePreviewCommand implements Callable<Integer> {
    private static final int NOT_ALL = 2;

    private final Session session;

    @Parameters(paramLabel = "NAME", description = "The schedule's name in the settings.")
    private String name;

    @Mixin
    private DeskOptions options;

    SchedulePreviewCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Previewed previewed;
        try (ScheduleDesk desk = options.open(session)) {
            previewed = options.json() ? written(desk) : told(desk);
        }
        session.speaker().flush();
        return previewed.outside().isEmpty() ? 0 : NOT_ALL;
    }

    private Previewed told(ScheduleDesk desk) throws IOException {
        Previewed sum = desk.preview(
                name,
                part -> session.speaker()
                        .say(String.format(Locale.ROOT, "%7d  %s", part.people(), part.to()) + named(part.part())));
        session.speaker()
                .say(Counted.of(sum.recipients(), "recipient") + " for " + (sum.people() - sum.unassigned()) + " of "
                        + Counted.of(sum.people(), "learner") + ", by snapshot "
                        + sum.snapshot().id() + ", taken "
                        + Age.moment(sum.snapshot().takenAt(), desk.zone()) + "; "
                        + (sum.unassigned() == 0 ? "nobody is left over." : sum.unassigned() + " are left over."));
        list("Left over, because no recipient is given them", sum.examples());
        list("In the file, but nobody of the snapshot has it", sum.unmatched());
        list("Not in mail.allow, so nobody gets anything", sum.outside());
        return sum;
    }

    private static String named(String part) {
        return part.isEmpty() ? "" : "  (" + part + ")";
    }

    private void list(String head, List<String> lines) {
        if (!lines.isEmpty()) {
            session.speaker().say(head + ":");
            lines.forEach(line -> session.speaker().say("  " + line));
        }
    }

    private Previewed written(ScheduleDesk desk) throws IOException {
        Previewed sum;
        try (JsonWriter json = JsonWriter.indented(session.speaker().out())) {
            json.beginObject().name("schedule").string(name);
            json.name("shares").beginArray();
            sum = desk.preview(name, writing(json));
            json.endArray();
            json.name("snapshot").string(sum.snapshot().id());
            json.name("people").number(sum.people());
            json.name("recipients").number(sum.recipients());
            json.name("unassigned").number(sum.unassigned());
            ScheduleJson.strings("examples", sum.examples(), json);
            ScheduleJson.strings("unmatched", sum.unmatched(), json);
            ScheduleJson.strings("outside", sum.outside(), json);
            json.endObject();
        }
        session.speaker().hand("\n");
        return sum;
    }

    private static Consumer<Previewed.Part> writing(JsonWriter json) {
        return part -> {
            try {
                json.beginObject().name("recipient").string(part.to().text());
                json.name("part").string(part.part());
                json.name("people").number(part.people()).endObject();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        };
    }
}
