package registrar.export;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;

/** Bytes being put together, high bytes first, and how to take them apart again. */
final class Bytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

    void put8(int value) {
        out.write(value);
    }

    void put32(int value) {
        putBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }

    void put64(long value) {
        putBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    /** As UTF-16 units, because a name may hold half of a surrogate pair and must come back as it went. */
    void putText(String text) {
        put32(text.length());
        var units = ByteBuffer.allocate(text.length() * Character.BYTES);
        units.asCharBuffer().put(text);
        putBytes(units.array());
    }

    void putDecimal(BigDecimal number) {
        byte[] unscaled = number.unscaledValue().toByteArray();
        put32(number.scale());
        put32(unscaled.length);
        putBytes(unscaled);
    }

    void putBytes(byte[] bytes) {
        out.writeBytes(bytes);
    }

    byte[] toArray() {
        return out.toByteArray();
    }

    static String text(ByteBuffer in) {
        var text = new char[in.getInt()];
        for (int i = 0; i < text.length; i++) {
            text[i] = in.getChar();
        }
        return new String(text);
    }

    static BigDecimal decimal(ByteBuffer in) {
        int scale = in.getInt();
        var unscaled = new byte[in.getInt()];
        in.get(unscaled);
        return new BigDecimal(new BigInteger(unscaled), scale);
    }
}
