package registrar.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import registrar.export.Journal;
import registrar.store.run.RunItem;

/** A journal that keeps what it is given; the same one can be given to a run that goes on. */
public final class MemoryJournal implements Journal {
    private final Map<String, RunItem> items = new LinkedHashMap<>();

    @Override
    public Optional<RunItem> finished(String learnerId) {
        return Optional.ofNullable(items.get(learnerId)).filter(item -> item.state() == RunItem.State.DOCUMENTED);
    }

    @Override
    public void add(RunItem item) {
        items.put(item.learnerId(), item);
    }

    /** By whom they are about, in the order they came. */
    public List<RunItem> items() {
        return List.copyOf(items.values());
    }
}
