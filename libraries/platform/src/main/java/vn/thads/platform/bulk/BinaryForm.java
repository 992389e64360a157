package vn.thads.platform.bulk;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

/** Values as PostgreSQL's types send and receive them: the length in four bytes, then the value, the highest byte first. */
final class BinaryForm {
    private static final int FIRST_BYTES = 1 << 14;
    private static final int OID_INT4 = 23;
    private static final int OID_TEXT = 25;
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final long EPOCH_SECOND = EPOCH_DAY * 86_400;
    private static final long MICROS = 1_000_000;
    private static final int NANOS_OF_A_MICRO = 1_000;
    private static final byte JSONB_VERSION = 1;

    private byte[] bytes = new byte[FIRST_BYTES];
    private int length;

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    void latin(String text) {
        append(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void int2(int value) {
        reserve(Short.BYTES);
        bytes[length++] = (byte) (value >>> 8);
        bytes[length++] = (byte) value;
    }

    void int4(int value) {
        reserve(Integer.BYTES);
        for (int shift = 24; shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (value >>> shift);
        }
    }

    private void int8(long value) {
        int4((int) (value >>> 32));
        int4((int) value);
    }

    void absent() {
        int4(-1);
    }

    void number(int value) {
        int4(Integer.BYTES);
        int4(value);
    }

    void number(long value) {
        int4(Long.BYTES);
        int8(value);
    }

    void bool(boolean value) {
        int4(1);
        append((byte) (value ? 1 : 0));
    }

    void date(LocalDate day) {
        number((int) (day.toEpochDay() - EPOCH_DAY));
    }

    void timestamptz(Instant instant) {
        number((instant.getEpochSecond() - EPOCH_SECOND) * MICROS + instant.getNano() / NANOS_OF_A_MICRO);
    }

    void uuid(UUID id) {
        int4(2 * Long.BYTES);
        int8(id.getMostSignificantBits());
        int8(id.getLeastSignificantBits());
    }

    void text(String text) {
        bytea(text.getBytes(StandardCharsets.UTF_8));
    }

    void bytea(byte[] value) {
        int4(value.length);
        append(value);
    }

    void jsonb(String json) {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        int4(1 + text.length);
        append(JSONB_VERSION);
        append(text);
    }

    void texts(String[] texts) {
        int begin = beginArray(OID_TEXT, texts.length);
        for (String text : texts) {
            text(text);
        }
        endArray(begin);
    }

    void numbers(int[] numbers) {
        int begin = beginArray(OID_INT4, numbers.length);
        for (int number : numbers) {
            number(number);
        }
        endArray(begin);
    }

    /** The length of an array stands before it and is known behind it. */
    private int beginArray(int type, int size) {
        int4(0);
        int begin = length;
        int4(size == 0 ? 0 : 1);
        int4(0);
        int4(type);
        if (size > 0) {
            int4(size);
            int4(1);
        }
        return begin;
    }

    private void endArray(int begin) {
        int end = length;
        length = begin - Integer.BYTES;
        int4(end - begin);
        length = end;
    }

    private void append(byte one) {
        reserve(1);
        bytes[length++] = one;
    }

    private void append(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
