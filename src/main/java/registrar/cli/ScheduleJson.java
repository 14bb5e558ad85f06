package registrar.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import registrar.document.Format;
import registrar.json.JsonWriter;
import registrar.mail.EmailAddress;
import registrar.schedule.Recipients;
import registrar.schedule.Schedule;
import registrar.schedule.Troubles;
import registrar.store.firing.Firing;
import registrar.store.firing.ScheduleState;
import registrar.store.outbox.OutboxEntry;

/** Schedules, firings and mails as JSON, with the keys of docs/command-line.md; instants are in UTC. */
final class ScheduleJson {
    private ScheduleJson() {}

    /** The members of a schedule; the object is the caller's. */
    static void members(Planned planned, JsonWriter json) throws IOException {
        Schedule schedule = planned.schedule();
        json.name("name").string(schedule.name());
        json.name("report").string(schedule.report().key());
        strings("formats", schedule.formats().stream().map(Format::key).toList(), json);
        json.name("when").string(schedule.when().text());
        json.name("zone").string(schedule.zone().getId());
        strings(
                "holidays",
                schedule.holidays().stream().sorted().map(Object::toString).toList(),
                json);
        text("client", schedule.selection().client(), json);
        text("license", schedule.selection().license(), json);
        text("role", schedule.selection().role(), json);
        text("course", schedule.filter().course(), json);
        strings("learners", schedule.selection().learners(), json);
        recipients(schedule.recipients(), json);
        json.name("when_empty").string(schedule.sendWhenEmpty() ? "send" : "skip");
        json.name("misfire").string(word(schedule.misfire()));
        text("owner", schedule.owner(), json);
        json.name("pause_after").number(schedule.pauseAfter());
        json.name("late").string(schedule.late().toString());
        state(planned.state(), json);
        strings("next", planned.next().stream().map(Instant::toString).toList(), json);
        json.name("last");
        if (planned.last().isPresent()) {
            write(planned.last().get(), json);
        } else {
            json.nothing();
        }
    }

    private static void recipients(Recipients recipients, JsonWriter json) throws IOException {
        List<EmailAddress> all = recipients instanceof Recipients.All to ? to.addresses() : List.of();
        strings("to", all.stream().map(EmailAddress::text).toList(), json);
        text(
                "each",
                recipients instanceof Recipients.Sliced sliced
                        ? sliced.field().or(() -> Optional.of(word(sliced.by())))
                        : Optional.empty(),
                json);
    }

    private static void state(Optional<ScheduleState> state, JsonWriter json) throws IOException {
        text("first_seen", state.map(ScheduleState::firstSeen), json);
        json.name("failures").number(state.map(ScheduleState::failures).orElse(0));
        Optional<ScheduleState.Pause> pause = state.flatMap(ScheduleState::pause);
        json.name("pause");
        if (pause.isPresent()) {
            json.beginObject();
            json.name("since").string(pause.get().since().toString());
            json.name("by").string(pause.get().by());
            json.name("reason").string(pause.get().reason());
            json.endObject();
        } else {
            json.nothing();
        }
    }

    static void write(Firing firing, JsonWriter json) throws IOException {
        json.beginObject();
        json.name("key").string(firing.key());
        json.name("schedule").string(firing.schedule());
        json.name("due").string(firing.due().toString());
        json.name("state").string(word(firing.state()));
        json.name("attempts").number(firing.attempts());
        json.name("started").string(firing.started().toString());
        text("ended", firing.ended(), json);
        text("as_of", firing.asOf(), json);
        text("snapshot", firing.snapshot(), json);
        text("run", firing.runId(), json);
        json.name("mails").number(firing.mails());
        json.name("rows").number(firing.rows());
        json.name("unassigned").number(firing.unassigned());
        text("note", firing.note(), json);
        json.endObject();
    }

    static void write(Troubles.Silence silence, JsonWriter json) throws IOException {
        json.beginObject();
        json.name("schedule").string(silence.schedule());
        json.name("key").string(silence.key());
        json.name("due").string(silence.due().toString());
        json.name("reason").string(silence.reason());
        json.endObject();
    }

    static void mails(List<OutboxEntry> mails, JsonWriter json) throws IOException {
        json.name("mails").beginArray();
        for (OutboxEntry mail : mails) {
            write(mail, json);
        }
        json.endArray();
    }

    static void write(OutboxEntry mail, JsonWriter json) throws IOException {
        json.beginObject();
        json.name("key").string(mail.key());
        json.name("batch").string(mail.batch());
        text("schedule", mail.schedule(), json);
        json.name("recipient").string(mail.recipient());
        json.name("message_id").string(mail.messageId());
        json.name("subject").string(mail.subject());
        json.name("bytes").number(mail.bytes());
        json.name("state").string(word(mail.state()));
        json.name("attempts").number(mail.attempts());
        json.name("created").string(mail.created().toString());
        text("not_before", mail.notBefore(), json);
        text("ended", mail.ended(), json);
        json.name("code");
        if (mail.code().isPresent()) {
            json.number(mail.code().get());
        } else {
            json.nothing();
        }
        text("reply", mail.reply(), json);
        json.endObject();
    }

    static void strings(String name, List<String> values, JsonWriter json) throws IOException {
        json.name(name).beginArray();
        for (String value : values) {
            json.string(value);
        }
        json.endArray();
    }

    static void text(String name, Optional<?> value, JsonWriter json) throws IOException {
        json.name(name);
        if (value.isPresent()) {
            json.string(value.get().toString());
        } else {
            json.nothing();
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
