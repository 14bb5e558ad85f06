package registrar.report;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import registrar.record.CredentialStatus;
import registrar.record.Obligation;
import registrar.record.Requirement;
import registrar.record.Rules;
import registrar.record.Standing;

/** How many of those asked hold what requirements ask, by requirement and course (docs/rules.md, section 9). */
final class Compliance {
    private final Map<Asked, Counts> byCourse = new LinkedHashMap<>();
    private final Map<Requirement, Counts> byRequirement = new LinkedHashMap<>();
    private final Counts all = new Counts();

    /** @param requirement and one of its courses, as the settings name it */
    record Asked(Requirement requirement, String key) {}

    /** Every requirement has its counts, also when it asks nobody. */
    Compliance(Rules rules) {
        for (Requirement requirement : rules.requirements()) {
            byRequirement.put(requirement, new Counts());
            requirement.courses().forEach(key -> byCourse.put(new Asked(requirement, key), new Counts()));
        }
    }

    void add(Gap gap) {
        Obligation obligation = gap.obligation();
        for (Counts counts : List.of(
                all,
                byRequirement.get(obligation.requirement()),
                byCourse.get(new Asked(obligation.requirement(), obligation.key())))) {
            counts.add(obligation, gap.disabled());
        }
    }

    Counts all() {
        return all;
    }

    /** In the order of the settings. */
    Map<Requirement, Counts> byRequirement() {
        return byRequirement;
    }

    /** In the order of the settings. */
    Map<Asked, Counts> byCourse() {
        return byCourse;
    }

    /** Rows by how they stand: those of enabled accounts; disabled ones are counted apart and in nothing else. */
    static final class Counts {
        private final Map<Standing, Long> byStanding = new EnumMap<>(Standing.class);
        private long disabled;
        private long endUnknown;

        void add(Obligation obligation, boolean ofDisabled) {
            if (ofDisabled) {
                disabled++;
                return;
            }
            byStanding.merge(obligation.standing(), 1L, Long::sum);
            endUnknown += obligation.status() == CredentialStatus.EXPIRY_UNKNOWN ? 1 : 0;
        }

        long of(Standing standing) {
            return byStanding.getOrDefault(standing, 0L);
        }

        /** Held or expiring: the numerator of compliance. */
        long complying() {
            return of(Standing.HELD) + of(Standing.EXPIRING);
        }

        /** All rows but those of disabled accounts: the denominator of compliance. */
        long counted() {
            return complying() + of(Standing.MISSING) + of(Standing.OVERDUE);
        }

        long disabled() {
            return disabled;
        }

        /** Of those held, those whose end is not supplied. */
        long endUnknown() {
            return endUnknown;
        }

        long rows() {
            return counted() + disabled;
        }
    }
}
