package registrar.failure;

import java.util.Locale;

/** What the data-quality check and the preflight look for; the key is what summaries count by. */
public enum FindingReason {
    /** A course status outside the known words; the source's own text is printed. */
    UNKNOWN_STATUS,
    /** The course of an enrolment is no longer supplied by the source. */
    COURSE_NOT_AVAILABLE,
    /** The certificate has an id but no readable date of issue. */
    ISSUE_DATE_NOT_SUPPLIED,
    /** Neither the source nor a course rule says when a certificate ends. */
    EXPIRY_NOT_SUPPLIED,
    /** The last valid day lies before the day of issue. */
    EXPIRY_BEFORE_ISSUE,
    /** A date that could not be read was treated as not supplied. */
    UNREADABLE_DATE,
    /** A certificate beside a course that is in progress again; normal after a renewal has begun. */
    PROGRESS_RESET,
    /** A certificate record speaks of a course that is not on the learner's record; it has a row of its own. */
    CERTIFICATE_WITHOUT_COURSE,
    /** The source no longer lists the learner; what is shown is what it last said. */
    NO_LONGER_LISTED,
    /** A requirement of the settings names a client, license or course that the data does not know. */
    REQUIREMENT_UNMATCHED,
    /** The learner has no e-mail address. */
    NO_EMAIL,
    /** The learner has no name of their own; an e-mail address or id is printed. */
    NO_NAME,
    /** Sources disagree about a client or license; docs/rules.md, section 5 says which one wins. */
    SOURCES_DISAGREE,
    /** The seats counted from the roster differ from the number the client reports. */
    SEATS_DIFFER,
    /** The data were taken longer ago than the settings allow. */
    SNAPSHOT_OLD,
    /** The data are new enough, but the list of learners with their seats was read longer ago than that. */
    SEATS_OLD,
    /** No configured font has this letter; its code point is printed. */
    MISSING_GLYPH,
    /** A text had to shrink below three quarters of its size, or wrap onto a third line. */
    TEXT_SHRUNK,
    /** The issuer's accent colour is too pale to read; ink is used. */
    PALE_ACCENT,
    /** A text is longer than a workbook cell (32,767 letters) or a line of paper (5,000) allows; it is cut with a mark. */
    TEXT_CUT;

    /** The stable word in data formats, such as {@code unknown_status}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
