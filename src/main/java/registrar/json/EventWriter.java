package registrar.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import registrar.learner.CourseEvent;
import registrar.learner.CourseEvent.CourseReference;
import registrar.learner.SourceDate;

/** Writes events on one line, so that {@link EventReader} reads them back equal and equal ones give the same bytes. */
public final class EventWriter {
    private final JsonWriter json;

    EventWriter(JsonWriter json) {
        this.json = json;
    }

    public static byte[] write(List<CourseEvent> events) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(256);
        try (JsonWriter json = JsonWriter.compact(out)) {
            new EventWriter(json).list(events);
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe);
        }
        return out.toByteArray();
    }

    void list(List<CourseEvent> events) throws IOException {
        json.beginArray();
        for (CourseEvent event : events) {
            json.beginObject();
            event(event);
            json.endObject();
        }
        json.endArray();
    }

    private void event(CourseEvent event) throws IOException {
        if (event instanceof CourseEvent.Enrolled enrolled) {
            head(EventJson.ENROLLED, enrolled.course(), Optional.of(enrolled.at()));
        } else if (event instanceof CourseEvent.Completed completed) {
            head(EventJson.COMPLETED, completed.course(), Optional.of(completed.at()));
        } else if (event instanceof CourseEvent.Awarded awarded) {
            head(EventJson.AWARDED, awarded.course(), Optional.of(awarded.at()));
            text("award", Optional.of(awarded.id()));
            text("type", Optional.of(awarded.type()));
            text("amount", Optional.of(awarded.amount().toPlainString()));
        } else if (event instanceof CourseEvent.Certified certified) {
            head(EventJson.CERTIFIED, certified.course(), Optional.empty());
            certified(certified);
        }
    }

    private void head(String kind, CourseReference course, Optional<SourceDate> at) throws IOException {
        text("kind", Optional.of(kind));
        text("course", Optional.of(course.id()));
        text("sku", course.sku());
        text("title", course.title());
        text("at", at.map(SourceDate::text));
    }

    private void certified(CourseEvent.Certified certified) throws IOException {
        text("certificate", certified.certificateId());
        text("number", certified.number());
        text("issued", certified.issued().map(SourceDate::text));
        text("expires", certified.expires().map(SourceDate::text));
        flag("noExpiry", certified.noExpiry());
        flag("revoked", certified.revoked());
        flag("external", certified.external());
        text("origin", Optional.of(certified.origin().name().toLowerCase(Locale.ROOT)));
    }

    private void text(String name, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            json.name(name).string(text.get());
        }
    }

    private void flag(String name, boolean set) throws IOException {
        if (set) {
            json.name(name).bool(true);
        }
    }
}
