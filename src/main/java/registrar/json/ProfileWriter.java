package registrar.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import registrar.learner.Account;
import registrar.learner.Allocation;
import registrar.learner.Attendance;
import registrar.learner.Bundle;
import registrar.learner.Client;
import registrar.learner.Course;
import registrar.learner.Enrolment;
import registrar.learner.Identity;
import registrar.learner.LearnerProfile;
import registrar.learner.License;
import registrar.learner.PathAllocation;
import registrar.learner.SourceDate;
import registrar.learner.WaitlistedCourse;

/**
 * Writes a profile on one line in the platform's own shape, without what is empty, so that {@link ProfileReader#stored}
 * reads it back to an equal record and equal records give the same bytes.
 */
public final class ProfileWriter {
    private final JsonWriter json;

    private ProfileWriter(JsonWriter json) {
        this.json = json;
    }

    public static byte[] write(LearnerProfile profile) {
        return bytes(w -> w.profile(profile));
    }

    public static byte[] write(Client client) {
        return bytes(w -> w.client(client));
    }

    public static byte[] write(License license) {
        return bytes(w -> w.license(license));
    }

    private interface Piece<T> {
        void write(T value) throws IOException;
    }

    private static byte[] bytes(Piece<ProfileWriter> piece) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(4096);
        try (JsonWriter json = JsonWriter.compact(out)) {
            piece.write(new ProfileWriter(json));
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe);
        }
        return out.toByteArray();
    }

    private void profile(LearnerProfile profile) throws IOException {
        json.beginObject();
        identity(profile.identity());
        account(profile.account());
        text("clientId", profile.clientId());
        nested("client", profile.client(), this::client);
        nested("activeLicense", profile.activeLicense(), this::license);
        list("allocatedLicenses", profile.allocations(), this::allocation);
        list("purchasedCourses", profile.enrolments(), this::enrolment);
        list("purchasedBundles", profile.bundles(), this::bundle);
        list("allocatedLearningPaths", profile.paths(), this::path);
        list("attendedMeetings", profile.attendances(), this::attendance);
        list("waitlistedCourses", profile.waitlist(), this::waitlisted);
        fields(profile.fields());
        kept(profile);
        json.endObject();
    }

    /** Beyond what a source sends; {@link ProfileReader#stored} alone reads it back. */
    private void kept(LearnerProfile profile) throws IOException {
        if (profile.events().isEmpty() && profile.lastSeen().isEmpty()) {
            return;
        }
        json.name(Kept.NAME).beginObject();
        json.name("events");
        new EventWriter(json).list(profile.events());
        text("lastSeen", profile.lastSeen().map(Instant::toString));
        json.endObject();
    }

    private void identity(Identity identity) throws IOException {
        text("id", identity.id());
        text("externalCustomerId", identity.externalCustomerId());
        text("email", identity.email());
        text("name", identity.name());
        text("firstName", identity.firstName());
        text("lastName", identity.lastName());
        text("abbreviatedName", identity.abbreviatedName());
    }

    private void account(Account account) throws IOException {
        text("roleKey", account.roleKey());
        flag("disabled", account.disabled());
        text("language", account.language());
        date("lastActiveAt", account.lastActiveAt());
        date("createdAt", account.createdAt());
        date("updatedAt", account.updatedAt());
        text("learnerUserId", account.learnerUserId());
        text("managerUserId", account.managerUserId());
        number("certificatesCount", account.certificatesCount());
    }

    private void client(Client client) throws IOException {
        json.beginObject();
        text("id", client.id());
        text("name", client.name());
        text("slug", client.slug());
        text("sku", client.sku());
        end("licenseEndDate", client.licenseEndDate(), client.unreadableEnd());
        number("seatsLimit", client.seatsLimit());
        number("seatsUsedCount", client.seatsUsed());
        number("seatsAllocatedCount", client.seatsAllocated());
        flag("disabled", client.disabled());
        text("defaultLanguage", client.defaultLanguage());
        text("schoolName", client.schoolName());
        json.endObject();
    }

    private void license(License license) throws IOException {
        json.beginObject();
        text("id", license.id());
        text("name", license.name());
        text("label", license.label());
        text("sku", license.sku());
        text("parentLicenseId", license.parentLicenseId());
        number("accessDays", license.accessDays());
        end("expirationDate", license.expirationDate(), license.unreadableEnd());
        number("seatsLimit", license.seatsLimit());
        nested("client", license.client(), this::client);
        json.endObject();
    }

    private void allocation(Allocation allocation) throws IOException {
        json.beginObject();
        text("licenseId", allocation.licenseId());
        text("licenseRole", allocation.role());
        text("status", allocation.status());
        nested("license", allocation.license(), this::license);
        json.endObject();
    }

    private void enrolment(Enrolment enrolment) throws IOException {
        json.beginObject();
        text("courseId", enrolment.courseId());
        nested("course", enrolment.course(), this::course);
        text("status", enrolment.status());
        text("certificate", enrolment.certificateId());
        text(
                "certificateIssuedAt",
                enrolment.certificateIssuedAt().map(SourceDate::text).or(enrolment::unreadableDate));
        json.endObject();
    }

    private void course(Course course) throws IOException {
        json.beginObject();
        text("id", course.id());
        text("title", course.title());
        text("courseGroupTitle", course.groupTitle());
        flag("sessionIsTitled", course.sessionIsTitled());
        text("slug", course.slug());
        text("sku", course.sku());
        text("status", course.status());
        text("kind", course.kind());
        json.endObject();
    }

    private void bundle(Bundle bundle) throws IOException {
        json.beginObject();
        text("bundleId", bundle.id());
        json.name("bundle").beginObject();
        text("name", bundle.name());
        text("slug", bundle.slug());
        json.endObject().endObject();
    }

    private void path(PathAllocation path) throws IOException {
        json.beginObject();
        text("learningPathId", path.learningPathId());
        text("status", path.status());
        json.name("learningPath").beginObject();
        text("name", path.name());
        text("sku", path.sku());
        json.endObject().endObject();
    }

    private void attendance(Attendance attendance) throws IOException {
        json.beginObject();
        date("attendanceDate", attendance.attendedAt());
        json.name("meeting").beginObject();
        text("id", attendance.meetingId());
        text("title", attendance.title());
        date("startDate", attendance.startDate());
        date("endDate", attendance.endDate());
        text("timeZone", attendance.timeZone());
        text("courseId", attendance.courseId());
        nested("course", attendance.courseTitle(), title -> oneField("title", title));
        nested("location", attendance.location(), name -> oneField("name", name));
        json.endObject().endObject();
    }

    private void waitlisted(WaitlistedCourse waitlisted) throws IOException {
        json.beginObject();
        text("courseId", waitlisted.courseId());
        nested("course", waitlisted.course(), this::course);
        json.endObject();
    }

    private void fields(Map<String, String> fields) throws IOException {
        Map<String, String> custom = new TreeMap<>();
        for (Map.Entry<String, String> field : fields.entrySet()) {
            if (field.getKey().startsWith("customFields.")) {
                custom.put(field.getKey().substring("customFields.".length()), field.getValue());
            } else {
                text(field.getKey(), field.getValue());
            }
        }
        if (!custom.isEmpty()) {
            json.name("customFields").beginObject();
            for (Map.Entry<String, String> field : custom.entrySet()) {
                text(field.getKey(), field.getValue());
            }
            json.endObject();
        }
    }

    private void oneField(String name, String text) throws IOException {
        json.beginObject();
        text(name, text);
        json.endObject();
    }

    private void text(String name, String text) throws IOException {
        json.name(name).string(text);
    }

    private void text(String name, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            text(name, text.get());
        }
    }

    private void end(String name, Optional<SourceDate> date, Optional<String> unreadable) throws IOException {
        text(name, date.map(SourceDate::text).or(() -> unreadable));
    }

    private void date(String name, Optional<SourceDate> date) throws IOException {
        text(name, date.map(SourceDate::text));
    }

    private void flag(String name, boolean set) throws IOException {
        if (set) {
            json.name(name).bool(true);
        }
    }

    private void number(String name, OptionalInt number) throws IOException {
        if (number.isPresent()) {
            json.name(name).number(number.getAsInt());
        }
    }

    private <T> void nested(String name, Optional<T> value, Piece<T> piece) throws IOException {
        if (value.isPresent()) {
            json.name(name);
            piece.write(value.get());
        }
    }

    private <T> void list(String name, Collection<T> rows, Piece<T> piece) throws IOException {
        if (!rows.isEmpty()) {
            json.name(name).beginArray();
            for (T row : rows) {
                piece.write(row);
            }
            json.endArray();
        }
    }
}
