package registrar.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Optional;
import registrar.learner.Attendance;

/** A row of {@code attendedMeetings}; of the place only its name, never its address. */
@JsonIgnoreProperties(ignoreUnknown = true)
record AttendanceJson(String attendanceDate, MeetingJson meeting) {
    @JsonIgnoreProperties(ignoreUnknown = true)
    record MeetingJson(
            String id,
            String title,
            String startDate,
            String endDate,
            String timeZone,
            String courseId,
            CourseJson course,
            LocationJson location) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record LocationJson(String name, String timeZone) {}

    private static final MeetingJson NOTHING = new MeetingJson(null, null, null, null, null, null, null, null);

    Attendance attendance() {
        MeetingJson known = meeting == null ? NOTHING : meeting;
        Optional<LocationJson> place = Optional.ofNullable(known.location);
        Optional<CourseJson> course = Optional.ofNullable(known.course);
        return new Attendance(
                Given.date(attendanceDate),
                Optional.ofNullable(known.id),
                Optional.ofNullable(known.title),
                Given.date(known.startDate),
                Given.date(known.endDate),
                Optional.ofNullable(known.timeZone).or(() -> place.map(LocationJson::timeZone)),
                Optional.ofNullable(known.courseId).or(() -> course.map(CourseJson::id)),
                course.map(CourseJson::title).or(() -> course.map(CourseJson::courseGroupTitle)),
                place.map(LocationJson::name));
    }
}
