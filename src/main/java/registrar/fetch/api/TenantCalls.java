package registrar.fetch.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import registrar.failure.StoppedException;
import registrar.fetch.Crew;
import registrar.json.ListReader;
import registrar.learner.Client;
import registrar.store.SnapshotWriter;

/** The clients of the tenant and their licenses, where the key may see them; without them reports know less. */
final class TenantCalls {
    private static final Logger LOG = LoggerFactory.getLogger(TenantCalls.class);

    /** How a source says that it has no such list, or not for this key. */
    private static final Set<Integer> NOT_OFFERED = Set.of(400, 403, 404, 405, 410, 422);

    private final ApiClient client;
    private final SnapshotWriter writer;

    TenantCalls(ApiClient client, SnapshotWriter writer) {
        this.client = client;
        this.writer = writer;
    }

    /** @return ids of all clients listed; a tenant has as many as it has customers */
    List<String> fetchClients() throws IOException {
        List<String> ids = new ArrayList<>();
        HttpUrl url = client.at("clients").build();
        PagedList<Client> clients = new PagedList<>(client, url, ListReader.CLIENTS, Client::id);
        goOn(
                url,
                clients.forEachPage(page -> page.elements().forEach(c -> {
                    writer.add(c);
                    ids.add(c.id());
                })));
        return ids;
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
        HttpUrl url = client.at("clients", LearnerCalls.encoded(clientId), "licenses")
                .addQueryParameter("clientId", clientId)
                .build();
        goOn(
                url,
                new PagedList<>(client, url, ListReader.LICENSES, l -> l.id())
                        .forEachPage(page -> page.elements()
                                .forEach(license -> writer.add(
                                        license.client().isPresent()
                                                ? license
                                                : license.withClient(Client.ofId(clientId))))));
    }

    private static void goOn(HttpUrl url, Optional<? extends Answer<?>> trouble) throws StoppedException {
        if (trouble.isEmpty()) {
            return;
        }
        if (trouble.get() instanceof Answer.Refused<?> refused && NOT_OFFERED.contains(refused.status())) {
            LOG.warn("{} is not offered ({}); going on without it", Places.of(url), refused.status());
            return;
        }
        throw Unlistable.stopped(url, trouble.get());
    }
}
