package registrar.sandbox;

import java.util.Map;

/**
 * A name of a member of the crowd: the sample's first name with a surname made of syllables. Where a sample's name is
 * not a plain Latin one it stays as it is, for it is the case that the sample stands for.
 */
record CrowdName(String first, String last) {
    private static final String[] START = {
        "Ald", "Bran", "Cor", "Dun", "Ek", "Fal", "Gran", "Hol", "Iver", "Jan", "Kel", "Lind", "Mor", "Nor", "Oster",
        "Pem", "Quin", "Ros", "Sten", "Tor", "Ul", "Van", "Wes", "York"
    };
    private static final String[] MIDDLE = {"a", "be", "der", "en", "for", "ing", "ke", "ma", "o", "ri", "sel", "wi"};
    private static final String[] END = {
        "berg", "by", "dale", "feld", "gaard", "ham", "hurst", "land", "ley", "man", "mont", "ner", "quist", "sen",
        "son", "stad", "ton", "well", "wood", "worth"
    };
    private static final String PLAIN = "[A-Z][a-z]+";

    static CrowdName of(int index, Map<String, String> sample) {
        String first = RawJson.text(sample.get("firstName"));
        if (!first.matches(PLAIN) || RawJson.text(sample.get("lastName")).isEmpty()) {
            return new CrowdName("", "");
        }
        int pick = Math.floorMod(index * 0x9E3779B9, START.length * MIDDLE.length * END.length);
        String start = START[pick % START.length];
        String middle = MIDDLE[pick / START.length % MIDDLE.length];
        return new CrowdName(first, start + middle + END[pick / START.length / MIDDLE.length]);
    }

    void putInto(Map<String, String> profile) {
        if (last.isEmpty()) {
            return;
        }
        profile.put("lastName", '"' + last + '"');
        profile.put("name", '"' + first + ' ' + last + '"');
        profile.put("abbreviatedName", '"' + first + ' ' + last.charAt(0) + ".\"");
        profile.put("lastInitial", "\"" + last.charAt(0) + '"');
    }
}
