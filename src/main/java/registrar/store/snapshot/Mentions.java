package registrar.store.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import registrar.json.ProfileWriter;
import registrar.learner.Account;
import registrar.learner.Allocation;
import registrar.learner.Client;
import registrar.learner.Identity;
import registrar.learner.LearnerProfile;
import registrar.learner.License;

/**
 * What a profile says of clients and licenses, in pieces that many profiles have in common and that name nobody. Together
 * they tell a directory all that the profile tells it, but who the halves of a dual-role person are.
 */
final class Mentions {
    private static final Account NOBODYS = account(Optional.empty(), Optional.empty());

    private Mentions() {}

    static List<byte[]> of(LearnerProfile profile) {
        List<byte[]> pieces = new ArrayList<>();
        if (profile.clientId().isPresent() || profile.client().isPresent()) {
            pieces.add(piece(profile.clientId(), profile.client(), Optional.empty(), List.of()));
        }
        if (profile.activeLicense().isPresent()) {
            pieces.add(piece(Optional.empty(), Optional.empty(), profile.activeLicense(), List.of()));
        }
        for (Allocation seat : profile.allocations()) {
            Allocation bare = new Allocation(seat.licenseId(), Optional.empty(), Optional.empty(), seat.license());
            pieces.add(piece(Optional.empty(), Optional.empty(), Optional.empty(), List.of(bare)));
        }
        return pieces;
    }

    /** Whether the profile may name the other half of a dual-role person. */
    static boolean paired(LearnerProfile profile) {
        return profile.account().learnerUserId().isPresent()
                || profile.account().managerUserId().isPresent();
    }

    /** A learner with nothing but the ids of the halves. */
    static LearnerProfile halves(LearnerProfile profile) {
        Account account =
                account(profile.account().learnerUserId(), profile.account().managerUserId());
        return skeleton(profile.id(), account, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    private static byte[] piece(
            Optional<String> clientId, Optional<Client> client, Optional<License> active, List<Allocation> seats) {
        return ProfileWriter.write(skeleton("nobody", NOBODYS, clientId, client, active, seats));
    }

    private static LearnerProfile skeleton(
            String id,
            Account account,
            Optional<String> clientId,
            Optional<Client> client,
            Optional<License> active,
            List<Allocation> seats) {
        return new LearnerProfile(
                new Identity(
                        id,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                account,
                clientId,
                client,
                active,
                seats,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                Optional.empty());
    }

    private static Account account(Optional<String> learnerUser, Optional<String> managerUser) {
        return new Account(
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                learnerUser,
                managerUser,
                OptionalInt.empty());
    }
}
