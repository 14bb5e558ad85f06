package registrar.fetch.folder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import registrar.failure.StopReason;
import registrar.failure.StoppedException;
import registrar.fetch.Shown;
import registrar.json.ListReader;
import registrar.json.Listing;
import registrar.json.UnreadableJsonException;
import registrar.learner.Client;
import registrar.learner.License;

/** The clients and licenses that lie beside the profiles. Reports would be wrong without a word if they broke unnoticed. */
final class TenantFiles {
    private static final long MOST_BYTES = 16L << 20;

    private final FolderFiles files;
    private final FolderArrivals arrivals;

    TenantFiles(FolderFiles files, FolderArrivals arrivals) {
        this.files = files;
        this.arrivals = arrivals;
    }

    void read() throws IOException {
        Optional<ProfileFile> clients = files.clients();
        if (clients.isPresent()) {
            var all = new ArrayList<Client>();
            read(clients.get(), ListReader.CLIENTS, all::add);
            arrivals.clients(all);
        }
        for (ProfileFile file : files.licenses()) {
            var licenses = new ArrayList<License>();
            Listing listing = read(file, ListReader.LICENSES, licenses::add);
            String client = listing.owner().orElse(file.stem());
            arrivals.licenses(
                    client,
                    licenses.stream().map(license -> ofClient(license, client)).toList());
        }
    }

    private static License ofClient(License license, String clientId) {
        return license.client().isPresent() ? license : license.withClient(Client.ofId(clientId));
    }

    interface Taker<T> {
        void take(T element) throws IOException;
    }

    static <T> Listing read(ProfileFile file, ListReader<T> reader, Taker<T> taker) throws IOException {
        ListReader.Handler<T> handler = new ListReader.Handler<>() {
            @Override
            public void read(T element) throws IOException {
                taker.take(element);
            }

            @Override
            public void broken(long index, int line, UnreadableJsonException why) throws IOException {
                throw why;
            }
        };
        try {
            Listing listing = reader.read(file::open, MOST_BYTES, handler);
            if (listing.brokenOff().isPresent()) {
                throw listing.brokenOff().get();
            }
            return listing;
        } catch (StoppedException told) {
            throw told;
        } catch (IOException broken) {
            throw new StoppedException(
                    StopReason.BAD_INPUT,
                    "Expected a list as the API gives it in " + Shown.of(file.name()) + ", but found "
                            + Found.in(broken) + ". Mend the file or take it away.",
                    broken);
        }
    }
}
