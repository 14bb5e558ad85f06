package registrar.fetch.api;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import registrar.failure.StoppedException;
import registrar.fetch.Arrivals;
import registrar.fetch.Crew;
import registrar.json.ListReader;
import registrar.learner.Client;
import registrar.learner.License;

/** The clients of the tenant and their licenses, where the key may see them; without them reports know less. */
final class TenantCalls {
    private static final Logger LOG = LoggerFactory.getLogger(TenantCalls.class);
    private static final String CLIENTS = "clients";

    /** How a source says that it has no such list, or not for this key. */
    private static final Set<Integer> NOT_OFFERED = Set.of(400, 403, 404, 405, 410, 422);

    private final ApiClient client;
    private final Arrivals arrivals;

    TenantCalls(ApiClient client, Arrivals arrivals) {
        this.client = client;
        this.arrivals = arrivals;
    }

    static boolean isNotOffered(Answer<?> answer) {
        return answer instanceof Answer.Refused<?> refused && NOT_OFFERED.contains(refused.status());
    }

    /** @return ids of all clients listed; a tenant has as many as it has customers */
    List<String> fetchClients() throws IOException {
        HttpUrl url = client.at(CLIENTS).build();
        PagedList<Client> clients = new PagedList<>(client, CLIENTS, url, ListReader.CLIENTS, Client::id);
        goOn(
                url,
                clients.forEachPage(arrivals.pages(CLIENTS), (kept, page) -> arrivals.clients(kept, page.elements())));
        return arrivals.clientIds();
    }

    void fetchLicenses(List<String> clientIds, Crew crew) throws IOException {
        for (String clientId : clientIds) {
            crew.share(() -> fetchLicenses(clientId));
        }
    }

    private void fetchLicenses(String clientId) throws IOException {
        if (clientId.equals(".") || clientId.equals("..")) {
            return;
        }
        HttpUrl url = client.at(CLIENTS, LearnerCalls.encoded(clientId), "licenses")
                .addQueryParameter("clientId", clientId)
                .build();
        String name = CLIENTS + "/" + clientId + "/licenses";
        goOn(
                url,
                new PagedList<>(client, name, url, ListReader.LICENSES, License::id)
                        .forEachPage(
                                arrivals.pages(name),
                                (kept, page) -> arrivals.licenses(kept, of(clientId, page.elements()))));
    }

    private static List<License> of(String clientId, List<License> licenses) {
        return licenses.stream()
                .map(license -> license.client().isPresent() ? license : license.withClient(Client.ofId(clientId)))
                .toList();
    }

    private static void goOn(HttpUrl url, Optional<? extends Answer<?>> trouble) throws StoppedException {
        if (trouble.isEmpty()) {
            return;
        }
        if (isNotOffered(trouble.get())) {
            int status = ((Answer.Refused<?>) trouble.get()).status();
            LOG.warn("{} is not offered ({}); going on without it", Places.of(url), status);
            return;
        }
        throw Unlistable.stopped(url, trouble.get());
    }
}
