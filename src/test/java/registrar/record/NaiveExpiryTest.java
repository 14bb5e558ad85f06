package registrar.record;

import static org.assertj.core.api.Assertions.assertThat;
import static registrar.testing.CourseBuilder.course;
import static registrar.testing.RulesBuilder.asOf;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import registrar.learner.Course;
import registrar.learner.CourseEvent.Certified;
import registrar.learner.CourseEvent.Origin;
import registrar.learner.SourceDate;
import registrar.testing.Learners;
import registrar.testing.ProfileBuilder;
import registrar.testing.RecordBuilder;
import registrar.testing.Transcripts;

/** The end of a certificate, reckoned a second time by going through records, rule and statuses one after the other. */
class NaiveExpiryTest {
    private static final Course FIRE = course("FIR-140", "Fire Safety");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final int GRACE = 14;

    @Test
    void agreesOnThousandsOfRecords() {
        for (int seed = 0; seed < 5_000; seed++) {
            var random = new Random(seed);
            LocalDate issued = TODAY.minusDays(random.nextInt(900));
            List<Certified> records = new ArrayList<>();
            for (int n = random.nextInt(4); n > 0; n--) {
                records.add(record(random));
            }
            ProfileBuilder ben = Learners.ben().certified(FIRE, "c", issued.toString());
            records.forEach(ben::event);
            Certificate certificate = Transcripts.of(
                            ben, asOf(TODAY.toString()).graceDays(GRACE).valid("FIR-140", "P365D"))
                    .courses()
                    .get(0)
                    .certificate()
                    .orElseThrow();
            Naive expected = naive(issued, records);
            assertThat(certificate.expiry().validThrough()).as("seed %d", seed).isEqualTo(expected.end());
            assertThat(certificate.expiry().source().key()).as("seed %d", seed).isEqualTo(expected.source());
            assertThat(certificate.status().name()).as("seed %d", seed).isEqualTo(expected.status());
        }
    }

    private static Certified record(Random random) {
        RecordBuilder record =
                (random.nextBoolean() ? RecordBuilder.record(FIRE) : RecordBuilder.sideFile("FIR-140")).id("c");
        LocalDate end = TODAY.plusDays(random.nextInt(240) - 60);
        switch (random.nextInt(4)) {
            case 0 -> record.never();
            case 1 -> record.expires(end.toString());
            case 2 -> record.expires(end + "T00:00:00Z");
            default -> {}
        }
        return (random.nextInt(8) == 0 ? record.revoked() : record).build();
    }

    private static Naive naive(LocalDate issued, List<Certified> records) {
        String source = "computed";
        Optional<LocalDate> end = Optional.of(issued.plusDays(364));
        for (Origin origin : List.of(Origin.SOURCE, Origin.SIDE_FILE)) {
            LocalDate earliest = null;
            boolean never = false;
            for (Certified record : records) {
                if (record.origin() != origin) {
                    continue;
                }
                never |= record.noExpiry();
                if (record.expires().isPresent()) {
                    LocalDate day = lastDay(record.expires().get());
                    earliest = earliest == null || day.isBefore(earliest) ? day : earliest;
                }
            }
            if (earliest != null || never) {
                source = "source";
                end = Optional.ofNullable(earliest);
            }
        }
        return new Naive(end, source, status(end, records));
    }

    private static LocalDate lastDay(SourceDate date) {
        return date instanceof SourceDate.At at
                ? at.instant().atZone(ZoneOffset.UTC).toLocalDate().minusDays(1)
                : ((SourceDate.On) date).day();
    }

    private static String status(Optional<LocalDate> end, List<Certified> records) {
        for (Certified record : records) {
            if (record.revoked()) {
                return "REVOKED";
            }
        }
        if (end.isEmpty()) {
            return "NO_EXPIRY";
        }
        if (end.get().isBefore(TODAY.minusDays(GRACE))) {
            return "EXPIRED";
        }
        if (end.get().isBefore(TODAY)) {
            return "IN_GRACE";
        }
        return end.get().isAfter(TODAY.plusDays(90)) ? "ACTIVE" : "EXPIRING";
    }

    private record Naive(Optional<LocalDate> end, String source, String status) {}
}
