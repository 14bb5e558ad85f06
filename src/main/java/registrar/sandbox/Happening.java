package registrar.sandbox;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import registrar.learner.SourceDate;

/** A record of a feed, and when it happened, in epoch milliseconds. */
record Happening(String text, long at) {
    static Happening of(String text) {
        Map<String, String> members = RawJson.members(text);
        Optional<SourceDate> said = Stream.of("timestamp", "createdAt", "issuedAt")
                .map(members::get)
                .filter(value -> value != null && !value.equals("null"))
                .map(value -> value.replace("\"", ""))
                .flatMap(value -> SourceDate.parse(value).stream())
                .findFirst();
        if (said.isPresent() && said.get() instanceof SourceDate.At at) {
            return new Happening(text, at.instant().toEpochMilli());
        }
        throw new IllegalArgumentException("An event says when it happened, as timestamp, createdAt or issuedAt");
    }
}
