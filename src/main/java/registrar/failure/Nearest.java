package registrar.failure;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The known words nearest to one that is not known, for messages that help. */
public final class Nearest {
    private static final int SHORTEST_PART = 3;

    private Nearest() {}

    /**
     * Up to {@code most} of the known words, nearest first, without regard to case: those that contain the word, then by
     * edit distance.
     */
    public static List<String> of(String word, Collection<String> known, int most) {
        String sought = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .distinct()
                .sorted(Comparator.<String>comparingInt(k -> distance(sought, k.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }

    private static int distance(String a, String b) {
        return a.length() >= SHORTEST_PART && b.contains(a) ? 0 : edits(a, b);
    }

    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
