package registrar.report;

import java.util.Map;
import java.util.TreeMap;
import registrar.document.Value;
import registrar.record.Transcript;
import registrar.testing.Told;

/** What changes tell of, of one learner, as text; changed row by row like a copy somebody keeps by hand. */
final class Person {
    private final Map<String, String> identity = new TreeMap<>();
    private final Map<String, String> seats = new TreeMap<>();
    private final Map<String, String> certificates = new TreeMap<>();

    static Person of(Transcript learner) {
        var person = new Person();
        var source = learner.profile().identity();
        person.identity.put("name", learner.name().text());
        person.identity.put("email", source.email().orElse(""));
        person.identity.put("external_id", source.externalCustomerId().orElse(""));
        person.identity.put("client", learner.client().map(Cells::title).orElse(""));
        person.identity.put("role", learner.profile().account().roleKey().orElse(""));
        person.identity.put(
                "disabled", Boolean.toString(learner.profile().account().disabled()));
        learner.seats()
                .forEach(seat -> person.seats.put(
                        seat.license().id(),
                        seat.role().orElse("") + " "
                                + seat.accessEnds().map(Object::toString).orElse("")));
        learner.courses()
                .forEach(course -> course.certificate().ifPresent(certificate -> {
                    String issued = text(Cells.day(certificate.issued(), Cells.NONE));
                    person.certificates.put(
                            key(course.courseId(), certificate.id().orElse(""), issued),
                            issued + " " + text(CourseChanges.ends(certificate)));
                }));
        return person;
    }

    /** Somebody of whom only a row says that they joined. */
    static Person joined(Map<String, String> row) {
        var person = new Person();
        person.identity.put("name", row.get("name"));
        person.identity.put("email", row.get("subject"));
        person.identity.put("external_id", row.get("external_id"));
        person.identity.put("client", row.get("client"));
        person.identity.put("role", row.get("after"));
        person.identity.put("disabled", Boolean.toString(row.get("note").equals("disabled")));
        return person;
    }

    void apply(Map<String, String> row) {
        switch (row.get("change")) {
            case "seat_gained" -> seats.put(row.get("subject_id"), row.get("after") + " " + row.get("on"));
            case "seat_lost" -> seats.remove(row.get("subject_id"));
            case "certificate_gained" -> gain(row);
            case "renewed" -> {
                if (row.get("note").contains("replaced")) {
                    remove(row.get("subject_id"), row.get("replaced_id"));
                }
                gain(row);
            }
            case "corrected" -> correct(row);
            default -> {} // newly expired and expiring follow from the days
        }
    }

    private void gain(Map<String, String> row) {
        certificates.put(
                key(row.get("subject_id"), row.get("certificate_id"), row.get("on")),
                row.get("on") + " " + row.get("after"));
    }

    private void remove(String course, String certificate) {
        certificates
                .keySet()
                .removeIf(key -> key.startsWith(course + "/" + (certificate.isEmpty() ? "@" : certificate)));
    }

    private void correct(Map<String, String> row) {
        String fact = row.get("note");
        String key = key(row.get("subject_id"), row.get("certificate_id"), row.get("on"));
        if (row.get("subject_id").isEmpty()) {
            identity.replace(fact, row.get("after"));
        } else if (fact.equals("withdrawn")) {
            certificates.remove(key);
        } else if (fact.equals("issued")) {
            certificates.computeIfPresent(key, (id, facts) -> row.get("after") + facts.substring(facts.indexOf(' ')));
        } else if (fact.equals("valid_through")) {
            certificates.computeIfPresent(
                    key, (id, facts) -> facts.substring(0, facts.indexOf(' ') + 1) + row.get("after"));
        } else {
            correctSeat(row, fact);
        }
    }

    private void correctSeat(Map<String, String> row, String fact) {
        seats.computeIfPresent(row.get("subject_id"), (license, facts) -> {
            int space = facts.indexOf(' ');
            return fact.equals("role")
                    ? row.get("after") + facts.substring(space)
                    : facts.substring(0, space + 1) + day(row.get("after"));
        });
    }

    /** Words that stand for a day that is not known. */
    private static String day(String text) {
        return text.matches("\\d{4}-.*") ? text : "";
    }

    private static String key(String course, String certificate, String issued) {
        return course + "/" + (certificate.isEmpty() ? "@" + issued : certificate);
    }

    private static String text(Value value) {
        return Told.text(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Person person && toString().equals(person.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return identity + " " + seats + " " + certificates;
    }
}
