package registrar.fetch.api;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.HttpUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import registrar.failure.StoppedException;
import registrar.fetch.Arrivals;
import registrar.fetch.Crew;
import registrar.json.ListReader;
import registrar.learner.Client;
import registrar.learner.License;
import registrar.store.snapshot.ListPage;

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
        fetch(new PagedList<>(client, CLIENTS, url, ListReader.CLIENTS, Client::id), CLIENTS, url, arrivals::clients);
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
        fetch(
                new PagedList<>(client, name, url, ListReader.LICENSES, License::id),
                name,
                url,
                (kept, licenses) -> arrivals.licenses(kept, of(clientId, licenses)));
    }

    private interface Taker<T> {
        void take(ListPage kept, List<T> elements) throws IOException;
    }

    /** Half a list would look like all of it, so only one that is refused from the beginning is gone on without. */
    private <T> void fetch(PagedList<T> list, String name, HttpUrl url, Taker<T> taker) throws IOException {
        List<ListPage> before = arrivals.pages(name);
        var pages = new AtomicInteger(before.size());
        Optional<Answer<PagedList.Page<T>>> trouble = list.forEachPage(before, (kept, page) -> {
            taker.take(kept, page.elements());
            pages.incrementAndGet();
        });
        if (trouble.isPresent()) {
            goOn(url, trouble.get(), pages.get() == 0);
        }
    }

    private static List<License> of(String clientId, List<License> licenses) {
        return licenses.stream()
                .map(license -> license.client().isPresent() ? license : license.withClient(Client.ofId(clientId)))
                .toList();
    }

    private static void goOn(HttpUrl url, Answer<?> trouble, boolean atOnce) throws StoppedException {
        if (!atOnce || !isNotOffered(trouble)) {
            throw Unlistable.stopped(url, trouble);
        }
        int status = ((Answer.Refused<?>) trouble).status();
        LOG.warn("{} is not offered ({}); going on without it", Places.of(url), status);
    }
}
