package registrar.fetch;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.List;
import registrar.failure.Failure;
import registrar.failure.FailureReason;
import registrar.json.ReceivedProfile;
import registrar.learner.Client;
import registrar.learner.License;
import registrar.learner.Progress;
import registrar.store.snapshot.Intake;
import registrar.store.snapshot.ListPage;

/** Into the store, each page and learner kept at once. */
public final class StoreArrivals implements Arrivals {
    private final Intake intake;
    private final Progress progress;

    public StoreArrivals(Intake intake, Progress progress) {
        this.intake = requireNonNull(intake);
        this.progress = requireNonNull(progress);
    }

    @Override
    public List<ListPage> pages(String list) throws IOException {
        return intake.pages(list);
    }

    /** Whoever waits under an id waits for that id to the letter. */
    @Override
    public void learner(String asked, ReceivedProfile profile) throws IOException {
        if (profile.profile().id().equals(asked)) {
            intake.learner(profile);
            progress.done(1);
        } else {
            leaveOut(
                    asked,
                    new Failure(
                            FailureReason.NOT_FOUND,
                            "The source lists this learner under another spelling of the id."));
        }
    }

    @Override
    public void leaveOut(String asked, Failure failure) throws IOException {
        intake.leaveOut(asked, failure);
        progress.leftOut(1);
    }

    @Override
    public void notFound(String asked, Failure failure) throws IOException {
        if (!intake.gone(asked)) {
            leaveOut(asked, failure);
        }
    }

    @Override
    public void clients(ListPage page, List<Client> clients) throws IOException {
        intake.clients(page, clients);
    }

    @Override
    public List<String> clientIds() throws IOException {
        return intake.clientIds();
    }

    @Override
    public void licenses(ListPage page, List<License> licenses) throws IOException {
        intake.licenses(page, licenses);
    }
}
