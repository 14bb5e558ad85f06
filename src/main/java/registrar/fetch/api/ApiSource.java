package registrar.fetch.api;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import registrar.fetch.LearnerSource;
import registrar.fetch.Wanted;
import registrar.json.JsonReader;
import registrar.learner.Progress;
import registrar.learner.Selection;
import registrar.learner.Snapshot;
import registrar.store.DataFolder;
import registrar.store.SnapshotWriter;

/**
 * Fetches learners from the API; docs/fetching.md says what is asked. Everybody costs about as many requests as the list
 * has pages; who is asked for by name costs one each.
 */
public final class ApiSource implements LearnerSource {
    private static final long PING_BYTES = 1 << 16;

    private final ApiSettings settings;
    private final DataFolder data;
    private final Time time;
    private final ApiLimits limits;

    /** @param data where the snapshot's temporary file goes */
    public ApiSource(ApiSettings settings, DataFolder data) {
        this(settings, data, Time.SYSTEM, ApiLimits.USUAL);
    }

    ApiSource(ApiSettings settings, DataFolder data, Time time, ApiLimits limits) {
        this.settings = requireNonNull(settings);
        this.data = requireNonNull(data);
        this.time = requireNonNull(time);
        this.limits = requireNonNull(limits);
    }

    @Override
    public Snapshot fetch(Selection selection, Progress progress) throws IOException {
        Instant begun = time.now().truncatedTo(ChronoUnit.MILLIS);
        try (ApiClient client = new ApiClient(settings, limits, time);
                SnapshotWriter writer = SnapshotWriter.open(data)) {
            ApiFetch fetch = new ApiFetch(client, writer, progress);
            if (selection.everybody()) {
                fetch.everybody(data);
            } else {
                fetch.these(new Wanted(selection).all());
            }
            return writer.finish(settings.address().host(), Optional.of(begun), client.requests());
        }
    }

    /**
     * Asks whether the key is accepted.
     *
     * @return whether the source says so; it may say no with a status, which stops like any other request
     */
    public boolean ping() throws IOException {
        try (ApiClient client = new ApiClient(settings, limits, time)) {
            HttpUrl url = client.at("ping").build();
            Answer<Object> answer =
                    client.get(new Question<>(url, PING_BYTES, true, body -> JsonReader.read(body.open())));
            if (answer instanceof Answer.Given<Object> given) {
                return given.value() instanceof Map<?, ?> said && Boolean.TRUE.equals(said.get("valid"));
            }
            throw Unlistable.stopped(url, answer);
        }
    }
}
