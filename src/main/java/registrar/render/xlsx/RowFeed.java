package registrar.render.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import registrar.document.Column;
import registrar.document.Row;
import registrar.document.RowStream;
import registrar.document.Section;
import registrar.document.Value;
import registrar.failure.Finding;
import registrar.failure.FindingReason;

/** Feeds the rows of tables into their sheets, one sheet after the other; a table of several sheets is read once. */
final class RowFeed implements Closeable {
    private final Looks looks;
    private final CellMaker cells;
    private final List<Finding> findings = new ArrayList<>();
    private Optional<RowStream> open = Optional.empty();

    RowFeed(Looks looks, CellMaker cells) {
        this.looks = looks;
        this.cells = cells;
    }

    /** Texts that were cut. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    PackageWriter.RowBody body(DataSheet sheet) {
        return new PackageWriter.RowBody() {
            @Override
            public String range() {
                return sheet.range();
            }

            @Override
            public void write(OutputStream out) throws IOException {
                feed(sheet, out);
            }
        };
    }

    @Override
    public void close() throws IOException {
        if (open.isPresent()) {
            open.get().close();
        }
    }

    private void feed(DataSheet sheet, OutputStream out) throws IOException {
        if (sheet.from() == 0) {
            close();
            open = Optional.of(sheet.table().rows().open());
        }
        var writer = new RowWriter(out, looks, sheet.columns().size());
        for (int n = 0; n < sheet.rows(); n++) {
            Row row = open.orElseThrow().next().orElseThrow(() -> miscounted(sheet.table()));
            List<Cell> made = cells.of(row, sheet.columns());
            Wrapping wrapped = Wrapping.of(made, sheet);
            writer.row(n + 2, wrapped.height(), wrapped.cells());
            report(sheet, row, made);
        }
        if (sheet.rows() == 0) {
            writer.row(
                    2,
                    Wrapping.LINE,
                    sheet.columns().stream()
                            .map(column -> Cell.empty(Look.TEXT))
                            .toList());
        }
        writer.flush();
    }

    private void report(DataSheet sheet, Row row, List<Cell> made) {
        for (int i = 0; i < made.size(); i++) {
            if (made.get(i).cut()) {
                String caption = sheet.columns().get(i).caption();
                findings.add(new Finding(FindingReason.TEXT_CUT, learner(sheet.table(), row), caption));
            }
        }
    }

    private static Optional<String> learner(Section.Table table, Row row) {
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            if (column.key().equals("learner_id") && row.values().get(i) instanceof Value.Identifier id) {
                return Optional.of(id.text());
            }
        }
        return Optional.empty();
    }

    private static IllegalStateException miscounted(Section.Table table) {
        return new IllegalStateException(
                "Table " + table.key() + " promised " + table.rows().size() + " rows and gave fewer");
    }
}
