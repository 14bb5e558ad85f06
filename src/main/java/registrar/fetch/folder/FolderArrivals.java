package registrar.fetch.folder;

import java.io.IOException;
import java.util.List;
import registrar.failure.Failure;
import registrar.json.ReceivedProfile;
import registrar.learner.Client;
import registrar.learner.License;

/** Where what files say goes: into the snapshot of one run, or into the store. Several threads may call. */
interface FolderArrivals {
    void learner(ReceivedProfile profile) throws IOException;

    /** @param idOrPlace of the learner, where it could be read; otherwise of the file and line */
    void leaveOut(String idOrPlace, Failure failure) throws IOException;

    void clients(List<Client> clients) throws IOException;

    void licenses(String clientId, List<License> licenses) throws IOException;
}
