package registrar.store;

import java.util.Arrays;

/** What {@link DiskSort} sorts. Not a record: two arrays have no useful equality. */
final class Entry implements Comparable<Entry> {
    final byte[] key;
    final byte[] value;

    Entry(byte[] key, byte[] value) {
        this.key = key;
        this.value = value;
    }

    boolean hasKeyOf(Entry other) {
        return Arrays.equals(key, other.key);
    }

    @Override
    public int compareTo(Entry other) {
        int byKey = Arrays.compareUnsigned(key, other.key);
        return byKey != 0 ? byKey : Arrays.compareUnsigned(value, other.value);
    }
}
