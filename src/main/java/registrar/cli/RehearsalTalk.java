package registrar.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import registrar.json.JsonWriter;
import registrar.schedule.Schedule;

/** Tells mail by mail what would go out, because a schedule may have any number of them. */
final class RehearsalTalk implements Closeable {
    private final Speaker speaker;
    private final TalkOptions talk;
    private final ZoneId zone;
    private final Optional<JsonWriter> json;

    RehearsalTalk(Speaker speaker, Schedule schedule, TalkOptions talk) throws IOException {
        this.speaker = speaker;
        this.talk = talk;
        this.zone = schedule.zone();
        this.json = talk.json() ? Optional.of(JsonWriter.indented(speaker.out())) : Optional.empty();
        if (json.isPresent()) {
            json.get().beginObject().name("schedule").string(schedule.name());
            json.get().name("result").string("dry_run");
            json.get().name("mails").beginArray();
        }
    }

    void mail(Rehearsed.Mail mail) {
        if (json.isPresent()) {
            write(mail, json.get());
        } else if (!talk.quiet()) {
            speaker.say("  " + mail.to() + (mail.part().isEmpty() ? "" : " (" + mail.part() + ")") + ": " + what(mail));
        }
    }

    private static String what(Rehearsed.Mail mail) {
        return mail.sent()
                ? MailLines.rows(mail.rows(), "", "; ")
                        + mail.files().stream()
                                .map(file -> file.name() + " (" + ResultLines.size(file.bytes()) + ")")
                                .collect(Collectors.joining(", "))
                : "nothing to report, so no mail";
    }

    private static void write(Rehearsed.Mail mail, JsonWriter json) {
        try {
            json.beginObject();
            json.name("recipient").string(mail.to().text());
            json.name("part").string(mail.part());
            json.name("sent").bool(mail.sent());
            json.name("rows").number(mail.rows());
            json.name("files").beginArray();
            for (Rehearsed.File file : mail.files()) {
                json.beginObject().name("name").string(file.name());
                json.name("bytes").number(file.bytes()).endObject();
            }
            json.endArray().endObject();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void end(Rehearsed sum) throws IOException {
        if (json.isPresent()) {
            json.get().endArray();
            json.get().name("as_of").string(sum.asOf().toString());
            json.get().name("snapshot").string(sum.snapshot());
            json.get().name("mail_count").number(sum.mails());
            json.get().name("rows").number(sum.rows());
            json.get().name("unassigned").number(sum.unassigned()).endObject();
        } else if (!talk.quiet()) {
            speaker.say(Counted.of(sum.mails(), "mail") + MailLines.rows(sum.rows(), " with ", "")
                    + " would go out, as of " + ScheduleWords.moment(sum.asOf(), zone) + ", from snapshot "
                    + sum.snapshot() + "."
                    + (sum.unassigned() > 0
                            ? " Nobody would be given " + Counted.of(sum.unassigned(), "learner") + "."
                            : ""));
            speaker.say("Nothing was kept or sent.");
        }
    }

    @Override
    public void close() throws IOException {
        if (json.isPresent()) {
            json.get().close();
            speaker.hand("\n");
        }
    }
}
