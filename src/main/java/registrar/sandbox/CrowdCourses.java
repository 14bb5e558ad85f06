package registrar.sandbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The courses of the crowd: all that the samples took, each with as many fields as the fullest of them has. */
final class CrowdCourses {
    private static final int FEWEST = 12;
    private static final int SPREAD = 9;
    private static final Set<String> OF_ONE_COURSE = Set.of("courseGroup", "courseGroupTitle", "sku", "kind");

    /** A course as somebody took it: the text before the certificate's id, and after it, when there is one. */
    private record Taken(String head, String tail, boolean certified) {}

    private final List<Taken> pool = new ArrayList<>();

    CrowdCourses(List<Map<String, String>> profiles) {
        List<Map<String, String>> rows = profiles.stream()
                .flatMap(profile -> RawJson.elements(profile.get("purchasedCourses")).stream())
                .map(RawJson::members)
                .toList();
        Map<String, String> fullest = rows.stream()
                .map(row -> row.get("course"))
                .filter(course -> course.startsWith("{"))
                .map(RawJson::members)
                .max(Comparator.comparingInt(Map::size))
                .orElseThrow();
        rows.forEach(row -> pool.add(taken(row, fullest)));
    }

    private static Taken taken(Map<String, String> row, Map<String, String> fullest) {
        Map<String, String> filled = new LinkedHashMap<>(row);
        filled.computeIfPresent("course", (name, course) -> course.startsWith("{") ? fill(course, fullest) : course);
        boolean certified = !RawJson.text(filled.get("certificate")).isBlank();
        Map<String, String> rest = new LinkedHashMap<>(filled);
        String certificate = rest.remove("certificate");
        String text = RawJson.object(rest);
        String head = text.substring(0, text.length() - 1) + ",\"certificate\":";
        return new Taken(head, certified ? "}" : certificate + "}", certified);
    }

    private static String fill(String course, Map<String, String> fullest) {
        Map<String, String> own = RawJson.members(course);
        fullest.forEach((name, value) -> {
            if (!OF_ONE_COURSE.contains(name)) {
                own.putIfAbsent(name, value);
            }
        });
        return RawJson.object(own);
    }

    /** The value of {@code purchasedCourses} for one member of the crowd. */
    String of(int index) {
        int mix = index * 0x9E3779B9 >>> 1;
        int count = FEWEST + mix % SPREAD;
        List<String> rows = new ArrayList<>(count);
        for (int k = 0; k < count; k++) {
            Taken taken = pool.get((mix % pool.size() + k * 7) % pool.size());
            rows.add(
                    taken.certified()
                            ? taken.head() + certificate(index, k) + taken.tail()
                            : taken.head() + taken.tail());
        }
        return RawJson.array(rows);
    }

    private static String certificate(int index, int course) {
        return String.format(Locale.ROOT, "\"c0000000-0000-5000-%04x-%012x\"", 0x8000 + course, index);
    }
}
