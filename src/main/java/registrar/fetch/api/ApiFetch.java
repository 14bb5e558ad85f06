package registrar.fetch.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import registrar.fetch.Arrivals;
import registrar.fetch.Crew;
import registrar.fetch.FileArrivals;
import registrar.json.ListReader;
import registrar.json.ReceivedProfile;
import registrar.learner.Progress;
import registrar.store.DataFolder;
import registrar.store.DiskSort;
import registrar.store.SnapshotWriter;
import registrar.store.SortedValues;

/** One fetch: the list first, then alone whom it did not suffice for, then the tenant's clients and licenses. */
final class ApiFetch {
    private static final long IDS_IN_MEMORY = 1 << 20;

    private final ApiClient client;
    private final SnapshotWriter writer;
    private final Progress progress;
    private final LearnerCalls learners;
    private final TenantCalls tenant;

    ApiFetch(ApiClient client, SnapshotWriter writer, Progress progress) {
        this.client = client;
        this.writer = writer;
        this.progress = progress;
        Arrivals arrivals = new FileArrivals(writer, progress);
        this.learners = new LearnerCalls(client, arrivals);
        this.tenant = new TenantCalls(client, arrivals);
    }

    /** @param data for ids that do not fit in memory */
    void everybody(DataFolder data) throws IOException {
        progress.begin(Progress.Phase.FETCHING, -1);
        try (DiskSort later = DiskSort.open(data, IDS_IN_MEMORY);
                Crew crew = crew()) {
            list(new ListedLearners(writer, progress, learners, crew, later));
            fetchAlone(later, crew);
            tenant.fetchLicenses(tenant.fetchClients(), crew);
            crew.finish();
        }
        secondRound();
    }

    private void list(ListedLearners listed) throws IOException {
        HttpUrl url = client.at("users").build();
        Optional<Answer<PagedList.Page<ReceivedProfile>>> trouble = new PagedList<>(
                        client,
                        "users",
                        url,
                        ListReader.LEARNERS,
                        received -> received.profile().id())
                .forEachPage(List.of(), (kept, page) -> listed.take(page));
        if (trouble.isPresent()) {
            throw Unlistable.stopped(url, trouble.get());
        }
    }

    private void fetchAlone(DiskSort ids, Crew crew) throws IOException {
        try (SortedValues sorted = ids.sorted()) {
            for (Optional<byte[]> next = sorted.next(); next.isPresent(); next = sorted.next()) {
                String id = new String(next.get(), StandardCharsets.UTF_8);
                crew.share(() -> learners.fetch(id));
            }
        }
    }

    /** @param asked ids and e-mail addresses */
    void these(Collection<String> asked) throws IOException {
        progress.begin(Progress.Phase.FETCHING, asked.size());
        List<String> clients;
        try (Crew crew = crew()) {
            for (String idOrEmail : asked) {
                crew.share(() -> learners.fetch(idOrEmail));
            }
            clients = tenant.fetchClients();
            crew.finish();
        }
        secondRound();
        if (learners.seatsLackClients()) {
            licenses(clients);
        }
    }

    private void secondRound() throws IOException {
        try (Crew crew = crew()) {
            for (String idOrEmail : learners.onceMore()) {
                crew.share(() -> learners.fetchAgain(idOrEmail));
            }
            crew.finish();
        }
    }

    private void licenses(List<String> clients) throws IOException {
        try (Crew crew = crew()) {
            tenant.fetchLicenses(clients, crew);
            crew.finish();
        }
    }

    private static Crew crew() {
        return new Crew(RequestBudget.MOST_IN_FLIGHT, "ask-api");
    }
}
