package registrar.json;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import registrar.json.UnreadableJsonException.Found;
import registrar.learner.Account;
import registrar.learner.Identity;
import registrar.learner.LearnerProfile;
import registrar.learner.SourceDate;

/**
 * The whitelist: what is not named here, such as {@code stripeCustomerId}, addresses or {@code telephone}, is skipped while
 * it is still bytes.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ProfileJson(
        String id,
        String externalCustomerId,
        String email,
        String name,
        String firstName,
        String lastName,
        String abbreviatedName,
        String roleKey,
        Boolean disabled,
        String language,
        String lang,
        String lastActiveAt,
        String createdAt,
        String updatedAt,
        String learnerUserId,
        String managerUserId,
        Integer certificatesCount,
        String clientId,
        ClientJson client,
        LicenseJson activeLicense,
        List<AllocationJson> allocatedLicenses,
        List<EnrolmentJson> purchasedCourses,
        List<PurchasedBundleJson> purchasedBundles,
        List<PathAllocationJson> allocatedLearningPaths,
        List<AttendanceJson> attendedMeetings,
        List<WaitlistedCourseJson> waitlistedCourses,
        CustomFields customFields,
        String ref1,
        String ref2,
        String ref3,
        String ref4,
        String ref5,
        String ref6,
        String ref7,
        String ref8,
        String ref9,
        String ref10,
        Kept kept) {
    /** The tenant's own fields as text, by slug. */
    record CustomFields(Map<String, String> bySlug) {}

    ReceivedProfile received() throws UnreadableJsonException {
        if (id == null) {
            throw new UnreadableJsonException(Found.OTHER_SHAPE, "JSON without the id of a learner");
        }
        return new ReceivedProfile(profile(), purchasedCourses != null);
    }

    /** With what only a kept profile has. */
    LearnerProfile stored() throws IOException {
        LearnerProfile profile = received().profile();
        if (kept == null) {
            return profile;
        }
        LearnerProfile told = profile.withEvents(EventReader.events(kept.json().events()));
        return Given.date(kept.json().lastSeen()).orElse(null) instanceof SourceDate.At seen
                ? told.leftAfter(seen.instant())
                : told;
    }

    private LearnerProfile profile() {
        return new LearnerProfile(
                identity(),
                account(),
                Optional.ofNullable(clientId)
                        .or(() -> Optional.ofNullable(client).map(ClientJson::id)),
                ClientJson.of(client, clientId),
                LicenseJson.of(activeLicense, null),
                Given.rows(allocatedLicenses)
                        .flatMap(AllocationJson::allocation)
                        .toList(),
                Given.rows(purchasedCourses).flatMap(EnrolmentJson::enrolment).toList(),
                Given.rows(purchasedBundles)
                        .flatMap(PurchasedBundleJson::bundleHeld)
                        .toList(),
                Given.rows(allocatedLearningPaths)
                        .flatMap(PathAllocationJson::allocation)
                        .toList(),
                Given.rows(attendedMeetings).map(AttendanceJson::attendance).toList(),
                Given.rows(waitlistedCourses)
                        .flatMap(WaitlistedCourseJson::waitlisted)
                        .toList(),
                fields(),
                List.of(),
                Optional.empty());
    }

    private Identity identity() {
        return new Identity(
                id,
                Optional.ofNullable(externalCustomerId),
                Optional.ofNullable(email),
                Optional.ofNullable(name),
                Optional.ofNullable(firstName),
                Optional.ofNullable(lastName),
                Optional.ofNullable(abbreviatedName));
    }

    private Account account() {
        return new Account(
                Optional.ofNullable(roleKey),
                Boolean.TRUE.equals(disabled),
                Optional.ofNullable(language).or(() -> Optional.ofNullable(lang)),
                Given.date(lastActiveAt),
                Given.date(createdAt),
                Given.date(updatedAt),
                Optional.ofNullable(learnerUserId),
                Optional.ofNullable(managerUserId),
                Given.number(certificatesCount));
    }

    private Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        String[] refs = {ref1, ref2, ref3, ref4, ref5, ref6, ref7, ref8, ref9, ref10};
        for (int i = 0; i < refs.length; i++) {
            if (refs[i] != null) {
                fields.put("ref" + (i + 1), refs[i]);
            }
        }
        if (customFields != null) {
            customFields.bySlug.forEach((slug, text) -> fields.put("customFields." + slug, text));
        }
        return fields;
    }
}
