package registrar.store.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;

/**
 * What many profiles say, gathered from the first of them. A piece counts once for each learner and must be said by several,
 * so that nothing of one person is in it that would outlast their being forgotten.
 */
final class Dictionary {
    private static final int LEARNERS = 200;
    private static final int FEWEST = 5;
    private static final int SHORTEST = 8;

    /** Deflate looks back no further. */
    private static final int LARGEST = 32_000;

    private final Set<String> learners = new HashSet<>();
    private final Map<String, Integer> said = new HashMap<>();

    /** The dictionary, once there are enough. */
    synchronized Optional<byte[]> add(String learnerId, byte[] line) {
        if (learners.add(learnerId)) {
            String text = new String(line, StandardCharsets.UTF_8);
            Set<String> pieces = new HashSet<>(List.of(text.split("(?<=\\{)|(?=})")));
            pieces.forEach(piece -> said.merge(piece, 1, Integer::sum));
        }
        return learners.size() < LEARNERS ? Optional.empty() : Optional.of(dictionary());
    }

    /** What saves most comes last, where deflate points to in fewest bits. */
    private byte[] dictionary() {
        List<Entry<String, Integer>> pieces = new ArrayList<>(said.entrySet());
        pieces.removeIf(piece -> piece.getValue() < FEWEST || piece.getKey().length() < SHORTEST);
        pieces.sort(Comparator.<Entry<String, Integer>>comparingLong(
                        piece -> -(long) piece.getValue() * piece.getKey().length())
                .thenComparing(Entry::getKey));
        StringBuilder dictionary = new StringBuilder();
        for (Entry<String, Integer> piece : pieces) {
            if (dictionary.length() + piece.getKey().length() > LARGEST) {
                break;
            }
            dictionary.insert(0, piece.getKey());
        }
        byte[] bytes = dictionary.toString().getBytes(StandardCharsets.UTF_8);
        return bytes.length == 0 ? new byte[] {'{'} : bytes;
    }
}
