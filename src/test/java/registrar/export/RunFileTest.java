package registrar.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import registrar.failure.Failure;
import registrar.failure.FailureReason;
import registrar.failure.FindingReason;
import registrar.failure.Outcome;
import registrar.learner.Snapshot;
import registrar.report.Tally;
import registrar.sink.Sink;

final class RunFileTest {
    @Test
    void hasTheKeysThatScriptsRelyOnInTheirOrder() throws IOException {
        var tally = new Tally(
                4,
                2,
                1,
                List.of(new Outcome.LeftOut<>("zoe", new Failure(FailureReason.NOT_FOUND, "Not known."))),
                List.of(new Outcome.Failed<>("ben", new Failure(FailureReason.BROKEN, "Broke."))),
                Map.of(FindingReason.NO_EMAIL, 2L));
        var summary = new ExportSummary(
                "roster",
                "acme.example",
                "abc",
                Optional.of(Instant.parse("2026-11-23T06:00:00Z")),
                new Snapshot.Requests(12, 1, 0),
                tally,
                1,
                3,
                List.of(new Sink.Stored("roster_2026-11-23.xlsx", 5, "00ff")));
        var out = new ByteArrayOutputStream();

        RunFile.write(summary, Requests.EDITION, Duration.ofMillis(1250), out);

        assertThat(out).hasToString("""
                {
                  "command": "roster",
                  "as_of": "2026-11-23T07:00:00Z",
                  "zone": "Z",
                  "source": "acme.example",
                  "snapshot": {
                    "id": "abc",
                    "taken_at": "2026-11-23T06:00:00Z"
                  },
                  "requests": {
                    "made": 12,
                    "retried": 1,
                    "throttled": 0
                  },
                  "learners": {
                    "asked": 4,
                    "documented": 2,
                    "empty": 1,
                    "left_out": 1,
                    "failed": 1
                  },
                  "documents": 1,
                  "rows": 3,
                  "findings": [
                    {
                      "reason": "no_email",
                      "count": 2
                    }
                  ],
                  "left_out": [
                    {
                      "learner_id": "zoe",
                      "reason": "not_found",
                      "message": "Not known."
                    }
                  ],
                  "failed": [
                    {
                      "learner_id": "ben",
                      "reason": "broken",
                      "message": "Broke."
                    }
                  ],
                  "files": [
                    {
                      "name": "roster_2026-11-23.xlsx",
                      "bytes": 5,
                      "sha256": "00ff"
                    }
                  ],
                  "seconds": 1.3
                }
                """);
    }
}
