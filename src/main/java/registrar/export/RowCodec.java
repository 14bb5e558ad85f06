package registrar.export;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import registrar.document.Row;
import registrar.document.Value;

/** Rows as bytes, for the time they wait on disk; read back, they are equal. */
final class RowCodec {
    private RowCodec() {}

    static byte[] bytes(Row row) {
        var bytes = new Bytes();
        new Writer(bytes).values(row.values());
        return bytes.toArray();
    }

    static Row row(byte[] bytes) {
        return new Row(values(ByteBuffer.wrap(bytes)));
    }

    private static List<Value> values(ByteBuffer in) {
        int size = in.getInt();
        List<Value> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(value(in));
        }
        return values;
    }

    private static Value value(ByteBuffer in) {
        byte kind = in.get();
        return switch (kind) {
            case 'T' -> new Value.Text(Bytes.text(in));
            case 'I' -> new Value.Identifier(Bytes.text(in));
            case 'P' -> new Value.Phrase(Bytes.text(in), values(in));
            case 'C' -> new Value.Count(in.getLong());
            case 'A' -> new Value.Amount(Bytes.decimal(in));
            case 'S' -> new Value.Share(in.getLong(), in.getLong());
            case 'D' -> new Value.Day(LocalDate.ofEpochDay(in.getLong()));
            case 'M' -> new Value.Moment(Instant.ofEpochSecond(in.getLong(), in.getInt()));
            case 'X' -> new Value.AccessDays(in.getInt());
            case 'E' -> new Value.State(Bytes.text(in), Bytes.text(in), in.getInt());
            case 'F' -> new Value.Flag(in.get() == 1);
            case 'B' -> new Value.Blank(Value.Blank.Reason.values()[in.get()]);
            default -> throw new IllegalStateException("A sorted row holds a value of unknown kind " + kind);
        };
    }

    /** A letter for the kind, then its parts. */
    private record Writer(Bytes bytes) implements Value.Visitor<Bytes> {
        void values(List<Value> values) {
            bytes.put32(values.size());
            values.forEach(value -> value.accept(this));
        }

        private Bytes kind(char letter) {
            bytes.put8(letter);
            return bytes;
        }

        @Override
        public Bytes text(Value.Text value) {
            kind('T').putText(value.text());
            return bytes;
        }

        @Override
        public Bytes identifier(Value.Identifier value) {
            kind('I').putText(value.text());
            return bytes;
        }

        @Override
        public Bytes phrase(Value.Phrase value) {
            kind('P').putText(value.key());
            values(value.arguments());
            return bytes;
        }

        @Override
        public Bytes count(Value.Count value) {
            kind('C').put64(value.number());
            return bytes;
        }

        @Override
        public Bytes amount(Value.Amount value) {
            kind('A').putDecimal(value.number());
            return bytes;
        }

        @Override
        public Bytes share(Value.Share value) {
            kind('S').put64(value.part());
            bytes.put64(value.whole());
            return bytes;
        }

        @Override
        public Bytes day(Value.Day value) {
            kind('D').put64(value.date().toEpochDay());
            return bytes;
        }

        @Override
        public Bytes moment(Value.Moment value) {
            kind('M').put64(value.instant().getEpochSecond());
            bytes.put32(value.instant().getNano());
            return bytes;
        }

        @Override
        public Bytes accessDays(Value.AccessDays value) {
            kind('X').put32(value.days());
            return bytes;
        }

        @Override
        public Bytes state(Value.State value) {
            kind('E').putText(value.family());
            bytes.putText(value.key());
            bytes.put32(value.severity());
            return bytes;
        }

        @Override
        public Bytes flag(Value.Flag value) {
            kind('F').put8(value.on() ? 1 : 0);
            return bytes;
        }

        @Override
        public Bytes blank(Value.Blank value) {
            kind('B').put8(value.reason().ordinal());
            return bytes;
        }
    }
}
