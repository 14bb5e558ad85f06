package registrar.report;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import registrar.record.CourseRecord;
import registrar.record.Obligation;
import registrar.record.Transcript;

/**
 * What the courses that requirements name are called, learnt from whoever has a row of them: as most people's rows have
 * it, since one profile may hold an odd title.
 */
final class RequiredCourses {
    /** Of one course; odd titles beyond these are not counted. */
    private static final int MOST_TITLES = 20;

    private final Map<String, Map<String, Met>> byKey = new TreeMap<>();

    void add(Transcript learner) {
        for (Obligation obligation : learner.obligations()) {
            obligation
                    .row()
                    .ifPresent(row -> add(byKey.computeIfAbsent(obligation.key(), key -> new TreeMap<>()), row));
        }
    }

    private static void add(Map<String, Met> titles, CourseRecord row) {
        if (titles.size() < MOST_TITLES || titles.containsKey(row.title())) {
            titles.merge(row.title(), new Met(row, 1), Met::and);
        }
    }

    /** A row of the course that this word of the settings names; empty when nobody has one. */
    Optional<CourseRecord> of(String key) {
        return byKey.getOrDefault(key, Map.of()).values().stream()
                .max(Comparator.comparingLong(Met::times)
                        .thenComparing(met -> met.row().title()))
                .map(Met::row);
    }

    Gap gap(Transcript learner, Obligation obligation) {
        return new Gap(learner, obligation, of(obligation.key()));
    }

    private record Met(CourseRecord row, long times) {
        Met and(Met other) {
            boolean smaller = row.courseId().compareTo(other.row.courseId()) <= 0;
            return new Met(smaller ? row : other.row, times + other.times);
        }
    }
}
