package registrar.schedule;

import com.github.kagkarlsson.scheduler.serializer.Serializer;

/** Tasks have no data: a name says it all, and nothing that stands in a table is ever turned into objects. */
final class NoTaskData implements Serializer {
    @Override
    public byte[] serialize(Object data) {
        if (data != null) {
            throw new IllegalArgumentException("A task has no data, but was given " + data.getClass());
        }
        return null;
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] data) {
        return null;
    }
}
