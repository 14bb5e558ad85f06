package registrar.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import registrar.learner.Client;
import registrar.learner.LearnerProfile;

/** Which requirements ask something of one learner, and how they stand with each (docs/rules.md, section 9). */
final class Obligations {
    private static final List<CourseState> FURTHEST_FIRST = List.of(
            CourseState.COMPLETED,
            CourseState.IN_PROGRESS,
            CourseState.NOT_STARTED,
            CourseState.NOT_COMPLETED,
            CourseState.AVAILABLE,
            CourseState.UNKNOWN);

    private final List<Requirement> asking;

    Obligations(Rules rules, LearnerProfile profile, Optional<Client> client, List<Seat> seats) {
        this.asking = rules.requirements().stream()
                .filter(requirement -> includes(requirement.population(), profile, client, seats))
                .toList();
    }

    private static boolean includes(
            Requirement.Population population, LearnerProfile profile, Optional<Client> client, List<Seat> seats) {
        return population
                        .client()
                        .map(wanted -> client.filter(own -> Directory.called(own, wanted))
                                .isPresent())
                        .orElse(true)
                && population
                        .license()
                        .map(wanted -> seats.stream().anyMatch(seat -> Directory.called(seat.license(), wanted)))
                        .orElse(true)
                && population
                        .role()
                        .map(wanted -> profile.account().roleKey().equals(Optional.of(wanted)))
                        .orElse(true)
                && population.fields().entrySet().stream()
                        .allMatch(field ->
                                field.getValue().equals(profile.fields().get(field.getKey())));
    }

    /** The rows, those asked for marked as such. */
    List<CourseRecord> marked(List<CourseRecord> rows) {
        return asking.isEmpty()
                ? rows
                : rows.stream().map(row -> askedFor(row) ? row.askedFor() : row).toList();
    }

    private boolean askedFor(CourseRecord row) {
        return asking.stream()
                .flatMap(requirement -> requirement.courses().stream())
                .anyMatch(row::named);
    }

    /** In the order of the settings. */
    List<Obligation> of(List<CourseRecord> marked) {
        var all = new ArrayList<Obligation>();
        for (Requirement requirement : asking) {
            requirement.courses().forEach(key -> all.add(obligation(requirement, key, marked)));
        }
        return all;
    }

    private static Obligation obligation(Requirement requirement, String key, List<CourseRecord> rows) {
        List<CourseRecord> named = rows.stream().filter(row -> row.named(key)).toList();
        Optional<CourseRecord> certified =
                named.stream().filter(row -> row.certificate().isPresent()).max(CourseRows.CURRENCY);
        Optional<CourseRecord> row = certified.or(() ->
                named.stream().min(Comparator.comparingInt((CourseRecord one) -> FURTHEST_FIRST.indexOf(one.state()))));
        CredentialStatus status = certified
                .flatMap(CourseRecord::certificate)
                .map(Certificate::status)
                .orElse(CredentialStatus.MISSING);
        Standing standing = Standing.of(status);
        return new Obligation(requirement, key, row, standing, status, why(requirement, key, row, status, standing));
    }

    private static Why why(
            Requirement requirement,
            String key,
            Optional<CourseRecord> row,
            CredentialStatus status,
            Standing standing) {
        String setting = "requirements." + requirement.name();
        var ledger = new Ledger()
                .add("requirement", requirement.name(), "requirements")
                .add("population", words(requirement.population()), setting + ".for")
                .add("required_course", key, setting + ".courses");
        row.ifPresent(found -> ledger.add("course_status", found.state().name(), "status"));
        ledger.add(
                "certificate", certificate(row), row.isPresent() ? "current certificate of the course" : "no course");
        ledger.add(
                "credential_status",
                status.name(),
                status == CredentialStatus.MISSING ? "certificate = none" : "certificate");
        String rule = switch (standing) {
            case OVERDUE -> "credential_status = EXPIRED, REVOKED";
            case MISSING -> "certificate = none";
            case EXPIRING -> "credential_status = EXPIRING, IN_GRACE";
            case HELD -> "credential_status = ACTIVE, NO_EXPIRY, EXPIRY_UNKNOWN";
        };
        return ledger.add("standing", standing.name(), rule).why();
    }

    private static String certificate(Optional<CourseRecord> row) {
        Optional<Certificate> certificate = row.flatMap(CourseRecord::certificate);
        return certificate
                .flatMap(Certificate::id)
                .or(() -> certificate.flatMap(Certificate::number))
                .orElse(certificate.isPresent() ? "without id" : "none");
    }

    private static String words(Requirement.Population population) {
        Map<String, String> said = new TreeMap<>(population.fields());
        population.client().ifPresent(client -> said.put("client", client));
        population.license().ifPresent(license -> said.put("license", license));
        population.role().ifPresent(role -> said.put("role", role));
        return said.isEmpty()
                ? "everybody"
                : said.entrySet().stream()
                        .map(one -> one.getKey() + " = " + one.getValue())
                        .reduce((one, other) -> one + ", " + other)
                        .orElse("");
    }
}
