package registrar.store.run;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import registrar.store.Store;

/** What an interrupted run finished, read page by page, because learners are asked for in the order of their ids. */
final class FinishedItems {
    private static final int PAGE = 500;

    private final Store store;
    private final String runId;
    private final Map<String, RunItem> page = new HashMap<>();
    private String first = "";
    private Optional<String> last = Optional.empty();

    FinishedItems(Store store, String runId) {
        this.store = store;
        this.runId = runId;
    }

    Optional<RunItem> find(String learnerId) throws IOException {
        if (last.isEmpty() || learnerId.compareTo(first) < 0 || learnerId.compareTo(last.get()) > 0) {
            read(learnerId);
        }
        return Optional.ofNullable(page.get(learnerId));
    }

    private void read(String from) throws IOException {
        List<RunItem> items = store.read(transaction -> ItemRows.documentedFrom(transaction, runId, from, PAGE));
        page.clear();
        items.forEach(item -> page.put(item.learnerId(), item));
        first = from;
        // a page that is not full covers everybody behind it, too
        last = Optional.of(
                items.size() < PAGE ? "\uFFFF" : items.get(items.size() - 1).learnerId());
    }
}
