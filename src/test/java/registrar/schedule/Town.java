package registrar.schedule;

import static registrar.testing.ClientBuilder.client;
import static registrar.testing.CourseBuilder.course;
import static registrar.testing.LicenseBuilder.license;
import static registrar.testing.ProfileBuilder.learner;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import registrar.failure.Failure;
import registrar.failure.FailureReason;
import registrar.failure.Outcome;
import registrar.learner.Client;
import registrar.learner.License;
import registrar.record.Requirement;
import registrar.testing.LicenseBuilder;
import registrar.testing.MemorySnapshot;
import registrar.testing.ProfileBuilder;
import registrar.testing.RulesBuilder;

/**
 * Forty people of three clients and four managers, each known by words that nobody else has, now and three months ago:
 * some have seats of two clients, some moved, came or left, and the sources disagree about one license of each client.
 */
final class Town {
    static final int PEOPLE = 40;
    /** Moved from the first client to the second, and got another name and address there. */
    static final int MOVED = 3;
    /** Left from the first client. */
    static final int LEFT = PEOPLE;

    private static final List<Client> CLIENTS = List.of(
            client("qc0")
                    .name("Qclient0 Works")
                    .slug("qslug0")
                    .sku("QSKU0")
                    .seats(70011, 70012, 70013)
                    .build(),
            client("qc1")
                    .name("Qclient1 Works")
                    .slug("qslug1")
                    .sku("QSKU1")
                    .seats(70021, 70022, 70023)
                    .build(),
            client("qc2")
                    .name("Qclient2 Works")
                    .slug("qslug2")
                    .sku("QSKU2")
                    .seats(70031, 70032, 70033)
                    .build());
    private static final List<License> LICENSES = List.of(
            seats(0).ends("2026-12-20").build(),
            seats(1).ends("2026-12-21").build(),
            seats(2).ends("2026-12-22").build());
    private static final List<License> DISPUTED = List.of(
            seats(0).ends("2027-01-20").build(),
            seats(1).ends("2027-01-21").build(),
            seats(2).ends("2027-01-22").build());

    private Town() {}

    private static LicenseBuilder seats(int client) {
        return license("ql" + client)
                .label("Qlicense" + client)
                .sku("QLSKU" + client)
                .seatsLimit(80001 + client * 10)
                .of(CLIENTS.get(client));
    }

    static MemorySnapshot now() {
        var people = new ArrayList<ProfileBuilder>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(i == MOVED ? person(i, 1, "new") : person(i, i % 3, ""));
        }
        return snapshot(people).takenAt("2026-11-23T05:00:00Z").withLeftOut(List.of(lost("qlost")));
    }

    /** Every fifth is not there yet, one who is gone is there, and one is elsewhere. */
    static MemorySnapshot before() {
        var people = new ArrayList<ProfileBuilder>();
        for (int i = 0; i <= PEOPLE; i++) {
            if (i % 5 != 4) {
                people.add(person(i, i % 3, "").displayed("Qfirst" + word(i) + " Qonce" + word(i)));
            }
        }
        return snapshot(people).takenAt("2026-08-23T05:00:00Z").withLeftOut(List.of(lost("qlostonce")));
    }

    private static MemorySnapshot snapshot(List<ProfileBuilder> people) {
        return MemorySnapshot.of(people.toArray(ProfileBuilder[]::new)).withClients(CLIENTS.toArray(Client[]::new));
    }

    private static Outcome.LeftOut<registrar.learner.LearnerProfile> lost(String id) {
        return new Outcome.LeftOut<>(id, new Failure(FailureReason.UNREADABLE_PROFILE, "The file " + id + " is cut."));
    }

    /** Every seventh has a seat of the next client as well; the fourth manager has nobody of the first client. */
    private static ProfileBuilder person(int i, int client, String since) {
        String word = word(i) + since;
        ProfileBuilder person = learner("qid" + word(i))
                .named("Qfirst" + word, "Qlast" + word)
                .email("qmail" + word + "@town.example")
                .externalId("qext" + word)
                .client(CLIENTS.get(client))
                .seat(i % 4 == 0 ? DISPUTED.get(client) : LICENSES.get(client))
                .field("ref1", manager(i))
                .certified(course("SAF-1", "Safety"), "qcert" + word, i % 2 == 0 ? "2025-12-01" : "2025-11-01")
                .course(course("RAD-1", "Radio"), i % 3 == 0 ? "started" : "weird-" + word);
        return i % 7 == 0 ? person.seat(LICENSES.get((client + 1) % 3)) : person;
    }

    static String word(int i) {
        return String.format(Locale.ROOT, "%02dx", i);
    }

    static String manager(int i) {
        return "qboss" + i % 4 + "@town.example";
    }

    static RulesBuilder rules() {
        RulesBuilder rules =
                RulesBuilder.asOf("2026-11-23").valid("SAF-1", "P12M").requires("Everybody's", "RAD-1");
        for (int i = 0; i < 3; i++) {
            rules.requirement(requirement("Qasksclient" + i, Optional.of("qslug" + i), Optional.empty()));
            rules.requirement(requirement("Qaskslicense" + i, Optional.empty(), Optional.of("QLSKU" + i)));
        }
        return rules.requirement(requirement("Qasksnobody", Optional.of("qtypo"), Optional.empty()));
    }

    private static Requirement requirement(String name, Optional<String> client, Optional<String> license) {
        return new Requirement(
                name, new Requirement.Population(client, license, Optional.empty(), Map.of()), List.of("SAF-1"));
    }

    /** Every word that only one person, client, license or setting has, with whose it is: {@code 07x}, {@code client1}. */
    static Map<String, String> words() {
        var words = new TreeMap<String, String>();
        for (int i = 0; i <= PEOPLE; i++) {
            for (String kind : List.of("qid", "Qfirst", "Qlast", "Qonce", "qmail", "qext", "qcert", "weird-")) {
                words.put(kind + word(i), word(i));
            }
        }
        for (String kind : List.of("Qfirst", "Qlast", "qmail", "qext", "qcert", "weird-")) {
            words.put(kind + word(MOVED) + "new", word(MOVED) + "new");
        }
        for (int i = 0; i < 3; i++) {
            for (String kind : List.of(
                    "qc", "Qclient", "qslug", "QSKU", "ql", "Qlicense", "QLSKU", "Qasksclient", "Qaskslicense")) {
                words.put(kind + i, "client" + i);
            }
            for (int number : List.of(70011, 70012, 70013)) {
                words.put(Integer.toString(number + i * 10), "numbers" + i);
            }
            words.put(Integer.toString(80001 + i * 10), "numbers" + i);
        }
        words.put("qlost", "nobody");
        words.put("qlostonce", "nobody");
        words.put("qtypo", "nobody");
        words.put("Qasksnobody", "nobody");
        return words;
    }

    /** The clients of a person: their own, and that of the second seat. */
    static TreeSet<Integer> clients(int i) {
        var clients = new TreeSet<Integer>();
        int own = i == MOVED ? 1 : i % 3;
        clients.add(own);
        if (i % 7 == 0) {
            clients.add((own + 1) % 3);
        }
        return clients;
    }
}
