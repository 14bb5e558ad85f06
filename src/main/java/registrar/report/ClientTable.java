package registrar.report;

import java.util.OptionalInt;
import registrar.document.Column.Kind;
import registrar.document.Column.Place;
import registrar.document.Rows;
import registrar.document.Section;
import registrar.document.Value;
import registrar.learner.Client;

/** The clients: end of contract and seats, as supplied and as counted. */
final class ClientTable {
    private final Survey survey;

    ClientTable(Survey survey) {
        this.survey = survey;
    }

    Section.Table section(Place place) {
        RowShape<Client> shape = shape(place);
        return Section.Table.of(
                "clients",
                shape.columns(),
                Rows.of(SuppliedSeats.clients(survey).stream().map(shape::row).toList()));
    }

    private RowShape<Client> shape(Place place) {
        Place hidden = Place.WORKBOOK_HIDDEN_ONLY;
        return new RowShape<Client>()
                .add(place, "client", Kind.TEXT, client -> Cells.text(Cells.title(client)))
                .add(place, "school", Kind.TEXT, client -> Cells.text(client.schoolName()))
                .add(place, "language", Kind.TEXT, client -> Cells.text(client.defaultLanguage()))
                .add(place, "client_ends", Kind.DAY, this::ends)
                .add(place, "limit", Kind.COUNT, client -> supplied(client.seatsLimit()))
                .add(place, "allocated", Kind.COUNT, client -> supplied(client.seatsAllocated()))
                .add(place, "occupied", Kind.COUNT, client -> supplied(client.seatsUsed()))
                .add(
                        place,
                        "counted",
                        Kind.COUNT,
                        client -> Cells.count(seats(client).counted()))
                .add(
                        place,
                        "rows",
                        Kind.COUNT,
                        client -> Cells.count(seats(client).rows()))
                .add(hidden, "client_id", Kind.IDENTIFIER, client -> new Value.Identifier(client.id()))
                .add(hidden, "client_sku", Kind.IDENTIFIER, client -> Cells.identifier(client.sku()));
    }

    private SeatCounts seats(Client client) {
        return survey.use().ofClient(client.id());
    }

    /** The platform's own numbers are about all of a client's people. */
    private Value supplied(OptionalInt number) {
        return survey.scope().narrowing().wholeClients() ? Cells.count(number) : Cells.NONE;
    }

    private Value ends(Client client) {
        return Cells.day(Vacant.seat(client, survey.scope().input()).clientEnds(), Cells.NONE);
    }
}
