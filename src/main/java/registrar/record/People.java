package registrar.record;

import java.util.HashSet;
import java.util.Set;
import registrar.learner.LearnerProfile;

/**
 * Counts distinct people, the two halves of a dual-role person once (docs/rules.md, section 5). Each learner may be added
 * once only. Holds the ids of dual-role people and of nobody else.
 */
public final class People {
    private final Directory directory;
    private final Set<String> dualRole = new HashSet<>();
    private long others;

    public People(Directory directory) {
        this.directory = directory;
    }

    public void add(LearnerProfile learner) {
        if (directory.dualRole(learner)) {
            dualRole.add(directory.personId(learner));
        } else {
            others++;
        }
    }

    public long count() {
        return others + dualRole.size();
    }
}
