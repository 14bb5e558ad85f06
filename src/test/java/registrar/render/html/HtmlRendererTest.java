package registrar.render.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import registrar.document.Column;
import registrar.document.Document;
import registrar.document.Row;
import registrar.document.RowStream;
import registrar.document.Rows;
import registrar.document.Section;
import registrar.document.Value;
import registrar.render.Templates;
import registrar.report.ReportType;
import registrar.report.ReportTypes;
import registrar.testing.Documents;
import registrar.testing.Inputs;
import registrar.testing.Learners;

class HtmlRendererTest {
    private static String page(Document document) throws IOException {
        var out = new ByteArrayOutputStream();
        new HtmlRenderer(Templates.builtIn()).render(document, Documents.edition(), out);
        return out.toString(UTF_8);
    }

    private static Document summary() throws IOException {
        var report = (ReportType.Overall) ReportTypes.of("summary").orElseThrow();
        return report.report(Inputs.of(Learners.ada(), Learners.ben(), Learners.chloe(), Learners.dai())
                        .build())
                .document();
    }

    @Test
    void needsNothingFromElsewhere() throws IOException {
        for (Document document : List.of(Documents.transcript("Ada Lovell", 3), summary())) {
            assertThat(page(document))
                    .doesNotContain("<script", "<link", "url(", "@import", "src=\"http", " style=\"")
                    .contains("<style", "lang=\"en\"", "dir=\"ltr\"");
        }
    }

    @Test
    void isolatesNamesFromTheDirectionAroundThem() throws IOException {
        assertThat(page(Documents.transcript("ليان", 1))).contains("<bdi>ليان</bdi>");
    }

    @Test
    void saysTheSumOfLearnersAskedFor() throws IOException {
        assertThat(page(summary())).contains("4 asked for = 4 in the report + 0 left out + 0 failed");
    }

    @Test
    void givesTheSameBytesTwice() throws IOException {
        assertThat(page(summary())).isEqualTo(page(summary()));
    }

    @Test
    void writesRowsAsItReadsThem() throws IOException {
        var written = new CountingStream();
        var rows = new WatchedRows(20_000, written);
        var document = new Document(
                "roster",
                "roster",
                Optional.empty(),
                Optional.empty(),
                List.of(Section.Table.of("seats", List.of(Column.of("name", Column.Kind.TEXT)), rows)));

        new HtmlRenderer(Templates.builtIn()).render(document, Documents.edition(), written);

        assertThat(rows.mostUnwritten).isLessThan(64 * 1024);
        assertThat(rows.closed).isTrue();
    }

    private static final class CountingStream extends OutputStream {
        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int offset, int length) {
            bytes += length;
        }
    }

    /** Rows of at least 20 bytes each that watch how far the writing lags behind the reading. */
    private static final class WatchedRows implements Rows, RowStream {
        private final int size;
        private final CountingStream written;
        private int read;
        private long mostUnwritten;
        private boolean closed;

        WatchedRows(int size, CountingStream written) {
            this.size = size;
            this.written = written;
        }

        @Override
        public RowStream open() {
            return this;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public Optional<Row> next() {
            mostUnwritten = Math.max(mostUnwritten, read * 20L - written.bytes);
            return read++ < size ? Optional.of(Row.of(new Value.Text("Learner number " + read))) : Optional.empty();
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
