package registrar.store.snapshot;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import registrar.json.ListReader;
import registrar.json.UnreadableJsonException;
import registrar.learner.Client;
import registrar.learner.License;
import registrar.store.Transaction;

/**
 * What a snapshot lists beside its learners.
 *
 * @param mentions hashes of pieces
 */
record Lists(List<Client> clients, List<License> licenses, List<byte[]> mentions) {
    static Lists of(Transaction transaction, long number) throws IOException {
        List<byte[]> hashes = transaction
                .first(
                        row -> List.of(row.bytes("clients"), row.bytes("licenses"), row.bytes("mentions")),
                        "SELECT clients, licenses, mentions FROM snapshot WHERE number = ?",
                        number)
                .orElseThrow();
        return new Lists(
                read(transaction, hashes.get(0), ListReader.CLIENTS),
                read(transaction, hashes.get(1), ListReader.LICENSES),
                Pieces.readList(transaction, hashes.get(2)));
    }

    private static <T> List<T> read(Transaction transaction, byte[] list, ListReader<T> reader) throws IOException {
        List<T> elements = new ArrayList<>();
        for (byte[] hash : Pieces.readList(transaction, list)) {
            byte[] line = Pieces.read(transaction, hash);
            reader.read(() -> new ByteArrayInputStream(line), line.length + 1L, new Taking<>(elements));
        }
        return elements;
    }

    private record Taking<T>(List<T> elements) implements ListReader.Handler<T> {
        @Override
        public void read(T element) {
            elements.add(element);
        }

        @Override
        public void broken(long index, int line, UnreadableJsonException why) throws IOException {
            throw why;
        }
    }
}
