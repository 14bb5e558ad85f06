package registrar.testing;

import java.util.ArrayList;
import java.util.List;
import registrar.fetch.LearnerSource;
import registrar.learner.Progress;
import registrar.learner.Selection;
import registrar.learner.Snapshot;

/** A source that always has the same snapshot, and remembers what it was asked for. */
public final class CannedSource implements LearnerSource {
    private final Snapshot snapshot;
    private final List<Selection> asked = new ArrayList<>();

    public CannedSource(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    public Snapshot fetch(Selection selection, Progress progress) {
        asked.add(selection);
        return snapshot;
    }

    /** Every selection asked for, first to last. */
    public List<Selection> asked() {
        return List.copyOf(asked);
    }
}
