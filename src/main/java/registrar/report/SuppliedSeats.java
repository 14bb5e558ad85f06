package registrar.report;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import registrar.learner.Client;
import registrar.learner.Selection;

/**
 * Seats as the platform counts them, over the clients a report is about; none where it is about a part of theirs.
 *
 * @param limit empty when one of the clients has none, or none is supplied
 * @param allocated empty when a client does not say; likewise {@code occupied}
 */
record SuppliedSeats(OptionalLong limit, OptionalLong allocated, OptionalLong occupied) {
    static SuppliedSeats of(Survey survey) {
        if (!survey.scope().narrowing().wholeClients()) {
            return new SuppliedSeats(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
        }
        List<Client> telling = clients(survey).stream()
                .filter(client -> client.seatsLimit().isPresent()
                        || client.seatsAllocated().isPresent()
                        || client.seatsUsed().isPresent())
                .toList();
        return new SuppliedSeats(
                sum(telling, Client::seatsLimit),
                sum(telling, Client::seatsAllocated),
                sum(telling, Client::seatsUsed));
    }

    /** The clients a report is about, by title and id. */
    static List<Client> clients(Survey survey) {
        Scope scope = survey.scope();
        Selection selection = scope.input().selection();
        boolean some = !selection.everybody() || selection.license().isPresent();
        List<Client> clients = some
                ? survey.use().clients()
                : scope.input().directory().clients().stream()
                        .filter(scope.narrowing()::client)
                        .toList();
        return clients.stream()
                .sorted(Comparator.<Client, String>comparing(Cells::title).thenComparing(Client::id))
                .toList();
    }

    private static OptionalLong sum(List<Client> clients, Function<Client, OptionalInt> number) {
        boolean all = clients.stream().map(number).allMatch(OptionalInt::isPresent);
        return all && !clients.isEmpty()
                ? OptionalLong.of(clients.stream()
                        .map(number)
                        .mapToLong(OptionalInt::getAsInt)
                        .sum())
                : OptionalLong.empty();
    }
}
