package registrar.fetch.folder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import registrar.failure.Failure;
import registrar.json.ReceivedProfile;
import registrar.learner.Client;
import registrar.learner.License;
import registrar.store.snapshot.Intake;
import registrar.store.snapshot.ListPage;

/** Into the store, a page of many at a time. */
final class IntakeArrivals implements FolderArrivals {
    private static final int PAGE_SIZE = 200;

    private final Intake intake;
    private final List<ReceivedProfile> page = new ArrayList<>();
    private int pages;

    IntakeArrivals(Intake intake) {
        this.intake = intake;
    }

    /** A file is all there is to be had of a learner, so what it leaves out is empty. */
    @Override
    public synchronized void learner(ReceivedProfile profile) throws IOException {
        page.add(new ReceivedProfile(profile.profile(), true));
        if (page.size() == PAGE_SIZE) {
            keep(false);
        }
    }

    /** No more learners follow. */
    synchronized void end() throws IOException {
        keep(true);
    }

    private void keep(boolean last) throws IOException {
        pages++;
        intake.learners(page("users", pages, page.size(), last), List.copyOf(page), List.of());
        page.clear();
    }

    @Override
    public void leaveOut(String idOrPlace, Failure failure) throws IOException {
        intake.leaveOut(idOrPlace, failure);
    }

    @Override
    public void clients(List<Client> clients) throws IOException {
        intake.clients(page("clients", 1, clients.size(), true), clients);
    }

    @Override
    public void licenses(String clientId, List<License> licenses) throws IOException {
        String list = "clients/" + clientId + "/licenses";
        int number = intake.pages(list).size() + 1;
        intake.licenses(page(list, number, licenses.size(), true), licenses);
    }

    static ListPage page(String list, int number, int size, boolean last) {
        return new ListPage(list, number, Optional.empty(), size, number, last);
    }
}
