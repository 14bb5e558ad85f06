package registrar.store.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import registrar.json.ReceivedProfile;
import registrar.learner.LearnerProfile;
import registrar.store.Store;
import registrar.store.StoreAddress;
import registrar.testing.ProfileBuilder;

/** A process that takes learners one after the other, says of each that it was kept, and is killed. */
final class KilledWriter {
    private KilledWriter() {}

    static LearnerProfile learner(int number) {
        return ProfileBuilder.learner("learner-" + number)
                .named("Number", Integer.toString(number))
                .build();
    }

    public static void main(String[] arguments) throws IOException {
        try (Store store = Store.open(StoreAddress.File.in(Path.of(arguments[0])));
                Intake intake = new Snapshots(store).intake(new PlayedTenant().request())) {
            for (int number = Integer.parseInt(arguments[1]); true; number++) {
                if (number % 10 == 0) {
                    intake.clients(
                            new ListPage("clients", number, Optional.empty(), 0, number, false), java.util.List.of());
                }
                intake.learner(new ReceivedProfile(learner(number), true));
                System.out.println(number);
            }
        }
    }
}
