package registrar.record;

import java.time.LocalDate;
import java.util.Random;
import registrar.learner.Course;
import registrar.learner.CourseEvent.Certified;
import registrar.testing.RecordBuilder;

/** Rolls certificate records of few enough ids and days that they meet. */
final class RecordDice {
    private static final LocalDate FIRST = LocalDate.parse("2025-02-27");

    private RecordDice() {}

    static Certified roll(Random random, Course course) {
        RecordBuilder record = random.nextBoolean()
                ? RecordBuilder.record(course)
                : RecordBuilder.sideFile(course.sku().orElseThrow());
        if (random.nextInt(3) == 0) {
            record.id("c" + random.nextInt(3));
        }
        if (random.nextInt(3) > 0) {
            record.issued(FIRST.plusDays(random.nextInt(5)).toString());
        }
        if (random.nextInt(3) == 0) {
            record.number("N" + random.nextInt(2));
        }
        switch (random.nextInt(4)) {
            case 0 -> record.never();
            case 1 -> record.expires(FIRST.plusDays(600 + random.nextInt(60)) + "T00:00:00Z");
            case 2 -> record.expires(FIRST.plusDays(600 + random.nextInt(60)).toString());
            default -> {}
        }
        if (random.nextInt(6) == 0) {
            record.revoked();
        }
        return record.build();
    }
}
