package registrar.sandbox;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import registrar.json.Feed;

/** One event a feed for each member of the crowd, a minute apart, about the first course it fits. */
final class CrowdHappenings implements Happenings {
    private static final long NEWEST = Instant.parse("2026-11-20T12:00:00Z").toEpochMilli();
    private static final long APART = 60_000;

    private final People crowd;

    CrowdHappenings(People crowd) {
        this.crowd = crowd;
    }

    @Override
    public int size(Feed feed) {
        return crowd.size();
    }

    @Override
    public long at(Feed feed, int index) {
        return NEWEST - index * APART;
    }

    @Override
    public String record(Feed feed, int index) {
        Map<String, String> profile = RawJson.members(crowd.profile(index));
        Map<String, String> row = row(profile, feed);
        Map<String, String> course =
                row.get("course").startsWith("{") ? RawJson.members(row.get("course")) : Map.of("sku", "null");
        Map<String, String> record = new LinkedHashMap<>();
        record.put("id", '"' + feed.path() + '-' + index + '"');
        record.put("notifiableId", row.get("courseId"));
        record.put("courseSku", course.getOrDefault("sku", "null"));
        record.put("timestamp", '"' + Instant.ofEpochMilli(at(feed, index)).toString() + '"');
        record.put("user", profile.get("email"));
        record.put("userDetail", "{\"id\":" + profile.get("id") + "}");
        add(record, feed, index, row);
        return RawJson.object(record);
    }

    private static void add(Map<String, String> record, Feed feed, int index, Map<String, String> row) {
        switch (feed) {
            case COURSE_ACTION -> record.put("type", "\"enrollment\"");
            case COURSE_COMPLETION -> record.put("event", "\"courseCompletion\"");
            case AWARD -> {
                record.put("awardType", "{\"label\":\"CEU\"}");
                record.put("awardAmount", "0." + (1 + index % 9));
            }
            case COURSE_CERTIFICATE -> {
                record.put("certificate", row.get("certificate"));
                record.put("issuedAt", row.getOrDefault("certificateIssuedAt", "null"));
                record.put("expirationDate", index % 5 == 0 ? "null" : "\"2028-11-20T12:00:00.000Z\"");
            }
        }
    }

    private static Map<String, String> row(Map<String, String> profile, Feed feed) {
        List<Map<String, String>> rows = RawJson.elements(profile.get("purchasedCourses")).stream()
                .map(RawJson::members)
                .toList();
        String wanted = feed == Feed.COURSE_CERTIFICATE ? "certificate" : "courseId";
        return rows.stream()
                .filter(row -> !row.getOrDefault(wanted, "null").equals("null"))
                .findFirst()
                .orElse(rows.get(0));
    }
}
