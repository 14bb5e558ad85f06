package registrar.schedule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import registrar.fetch.Shown;
import registrar.learner.Client;
import registrar.learner.LearnerProfile;
import registrar.learner.License;
import registrar.learner.Selection;
import registrar.record.Directory;
import registrar.report.Belonging;

/** By the clients or licenses under which the report lists a learner. Grows with these, not with the learners. */
final class OwnershipOfSeats extends Ownership {
    private final Function<LearnerProfile, Set<Optional<String>>> belonging;
    private final boolean clients;
    private final Map<String, Set<String>> idsByName = new HashMap<>();
    private final Map<String, List<String>> namesById = new HashMap<>();

    private OwnershipOfSeats(Function<LearnerProfile, Set<Optional<String>>> belonging, boolean clients) {
        this.belonging = belonging;
        this.clients = clients;
    }

    static OwnershipOfSeats byClient(Belonging belonging, Directory directory) {
        var ownership = new OwnershipOfSeats(belonging::clients, true);
        for (Client client : directory.clients()) {
            ownership.know(client.id(), Stream.of(client.slug(), client.sku(), client.name()));
        }
        return ownership;
    }

    static OwnershipOfSeats byLicense(Belonging belonging, Directory directory) {
        var ownership = new OwnershipOfSeats(belonging::licenses, false);
        for (License license : directory.licenses()) {
            ownership.know(license.id(), Stream.of(license.sku(), license.label(), license.name()));
        }
        return ownership;
    }

    private void know(String id, Stream<Optional<String>> otherNames) {
        List<String> names = Stream.concat(otherNames.flatMap(Optional::stream), Stream.of(id))
                .filter(name -> !name.isBlank())
                .toList();
        namesById.put(id, names);
        names.forEach(
                name -> idsByName.computeIfAbsent(name, any -> new TreeSet<>()).add(id));
    }

    @Override
    List<Owned> of(LearnerProfile learner) {
        return belonging.apply(learner).stream()
                .map(id -> id.map(known -> new Owned(known, part(known))).orElse(Owned.NOTHING))
                .toList();
    }

    @Override
    boolean each() {
        return true;
    }

    /** The id; a value that names nothing stands for itself, and nobody has it. */
    @Override
    String key(String value) throws Ambiguous {
        Set<String> ids = idsByName.getOrDefault(value, Set.of());
        var meant = new HashSet<>(ids);
        ids.forEach(id -> meant.addAll(idsByName.getOrDefault(id, Set.of())));
        if (meant.size() > 1) {
            throw new Ambiguous("expected the name of one " + (clients ? "client" : "license") + ", but \""
                    + Shown.of(value) + "\" means "
                    + meant.stream().sorted().map(Shown::of).collect(Collectors.joining(", "))
                    + ". Give an id that nothing else is called");
        }
        return ids.isEmpty() ? value : ids.iterator().next();
    }

    /** The first of slug, SKU and name that is no other's; else the id. */
    @Override
    String part(String id) {
        return namesById.getOrDefault(id, List.of()).stream()
                .filter(name -> idsByName.get(name).size() == 1)
                .findFirst()
                .orElse(id);
    }

    @Override
    Selection narrowed(Selection own, String id, List<String> learners) {
        return clients
                ? new Selection(own.learners(), Optional.of(id), own.license(), own.role())
                : new Selection(own.learners(), own.client(), Optional.of(id), own.role());
    }
}
