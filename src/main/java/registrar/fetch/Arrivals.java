package registrar.fetch;

import java.io.IOException;
import java.util.List;
import registrar.failure.Failure;
import registrar.json.ReceivedProfile;
import registrar.learner.Client;
import registrar.learner.License;
import registrar.store.snapshot.ListPage;

/**
 * Where what is fetched goes: into the snapshot of one run, or into the store. Several threads may call. A page of a list
 * comes with what it takes to go on behind it later.
 */
public interface Arrivals {
    /** The pages of this list that arrived in a fetch which this one goes on with, in order. */
    List<ListPage> pages(String list) throws IOException;

    /**
     * A learner asked for by name.
     *
     * @param asked the id or e-mail address that was asked for
     */
    void learner(String asked, ReceivedProfile profile) throws IOException;

    /** Somebody asked for who cannot be had; a place in the list, or in a file, where nobody can be told. */
    void leaveOut(String asked, Failure failure) throws IOException;

    /** The source does not know somebody asked for; whoever was known before is gone, others are left out. */
    void notFound(String asked, Failure failure) throws IOException;

    void clients(ListPage page, List<Client> clients) throws IOException;

    /** The clients that arrived, by id. */
    List<String> clientIds() throws IOException;

    void licenses(ListPage page, List<License> licenses) throws IOException;
}
