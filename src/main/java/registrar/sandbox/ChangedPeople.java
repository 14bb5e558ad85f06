package registrar.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Others, some of whom changed, left or joined since. */
final class ChangedPeople {
    private final People before;
    private volatile People now;

    ChangedPeople(People before) {
        this.before = before;
        this.now = before;
    }

    /** As they are at this moment; later changes make others. */
    People now() {
        return now;
    }

    synchronized void change(String idOrEmail, UnaryOperator<String> change) {
        int at = place(idOrEmail);
        List<Place> others = places();
        others.set(at, new Place(-1, RawJson.compact(change.apply(now.profile(at)))));
        now = new Settled(before, others);
    }

    synchronized void remove(String idOrEmail) {
        int at = place(idOrEmail);
        List<Place> others = places();
        others.remove(at);
        now = new Settled(before, others);
    }

    synchronized void add(String profile) {
        List<Place> others = places();
        others.add(new Place(-1, RawJson.compact(profile)));
        now = new Settled(before, others);
    }

    private List<Place> places() {
        return now instanceof Settled settled
                ? new ArrayList<>(settled.places)
                : new ArrayList<>(IntStream.range(0, before.size())
                        .mapToObj(i -> new Place(i, ""))
                        .toList());
    }

    private int place(String idOrEmail) {
        return now.find(idOrEmail)
                .orElseThrow(() -> new IllegalArgumentException("Nobody in the sandbox is called " + idOrEmail));
    }

    /** Who stands there: somebody of before, or, with an index below 0, a profile of its own. */
    private record Place(int index, String own) {}

    private record Settled(People before, List<Place> places) implements People {
        @Override
        public int size() {
            return places.size();
        }

        @Override
        public String profile(int index) {
            Place place = places.get(index);
            return place.index() < 0 ? place.own() : before.profile(place.index());
        }

        @Override
        public String roleKey(int index) {
            return RawJson.text(RawJson.members(profile(index)).get("roleKey"));
        }

        @Override
        public OptionalInt find(String idOrEmail) {
            int known = before.find(idOrEmail).orElse(-1);
            return IntStream.range(0, places.size())
                    .filter(i -> places.get(i).index() < 0
                            ? isCalled(places.get(i).own(), idOrEmail)
                            : places.get(i).index() == known)
                    .findFirst();
        }

        private static boolean isCalled(String profile, String idOrEmail) {
            Map<String, String> members = RawJson.members(profile);
            return RawJson.text(members.get("id")).equalsIgnoreCase(idOrEmail)
                    || RawJson.text(members.get("email")).equalsIgnoreCase(idOrEmail);
        }
    }
}
