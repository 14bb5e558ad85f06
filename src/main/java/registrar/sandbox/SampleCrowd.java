package registrar.sandbox;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Any number of learners derived from the samples, each made when it is asked for, always the same for the same number.
 * A member of the crowd takes account, client and seats from one sample, and a dozen or so courses from all of them,
 * filled up with the fields of the fullest course; that makes about 55 KB, the size of real profiles.
 */
public final class SampleCrowd implements People {
    private static final int LONGEST_SAMPLE = 100_000;

    private final int size;
    private final List<Map<String, String>> bases;
    private final CrowdCourses courses;

    SampleCrowd(Samples samples, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("A crowd has at least one learner, found " + size);
        }
        this.size = size;
        this.bases = samples.profiles().stream()
                .filter(profile -> profile.length() < LONGEST_SAMPLE)
                .map(RawJson::members)
                .filter(members -> RawJson.text(members.get("learnerUserId")).isEmpty())
                .toList();
        this.courses = new CrowdCourses(bases);
    }

    /**
     * Writes a crowd as NDJSON, one profile a line.
     *
     * @param samples the folder to derive from; empty for the built-in one
     * @param file replaced whole, once everything is written
     */
    public static void write(Optional<Path> samples, int learners, Path file) throws IOException {
        SampleCrowd crowd = new SampleCrowd(Samples.read(samples), learners);
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (BufferedWriter out = Files.newBufferedWriter(unfinished)) {
            for (int i = 0; i < learners; i++) {
                out.write(crowd.profile(i));
                out.write('\n');
            }
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public String profile(int index) {
        Map<String, String> members = new LinkedHashMap<>(base(index));
        members.put("id", quoted(id(index)));
        members.computeIfPresent("email", (name, email) -> email.equals("null") ? email : quoted(email(index)));
        members.put("externalCustomerId", quoted(String.format(Locale.ROOT, "%06d", index)));
        CrowdName.of(index, members).putInto(members);
        members.put("purchasedCourses", courses.of(index));
        return RawJson.object(members);
    }

    @Override
    public String roleKey(int index) {
        return RawJson.text(base(index).get("roleKey"));
    }

    @Override
    public OptionalInt find(String idOrEmail) {
        boolean email = idOrEmail.contains("@");
        String digits = email ? idOrEmail.replaceFirst("@.*", "").replaceFirst(".*\\.", "") : lastGroup(idOrEmail);
        try {
            int index = Integer.parseInt(digits, email ? 10 : 16);
            String expected = index < 0 || index >= size ? "" : email ? email(index) : id(index);
            return expected.equalsIgnoreCase(idOrEmail) ? OptionalInt.of(index) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    private static String lastGroup(String id) {
        return id.substring(id.lastIndexOf('-') + 1);
    }

    /** Carries the position, so that it can be found again, behind a part that keeps ids out of list order. */
    private static String id(int index) {
        long scattered = (index + 1) * 0x9E3779B97F4A7C15L >>> 16;
        return String.format(Locale.ROOT, "%08x-%04x-5000-8000-%012x", scattered >>> 16, scattered & 0xFFFF, index);
    }

    private String email(int index) {
        String own = RawJson.text(base(index).get("email"));
        return "learner." + index + own.substring(Math.max(0, own.indexOf('@')));
    }

    private Map<String, String> base(int index) {
        return bases.get(index % bases.size());
    }

    private static String quoted(String plain) {
        return '"' + plain + '"';
    }
}
