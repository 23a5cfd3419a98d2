package org.accordcrm.identity;

import java.util.List;

/**
 * By which hashes records of one kind are looked up. A tight family is a strong hint by itself; where very many share its
 * key, a second attribute narrows the group. A loose family is used only where few share its key, since tight families
 * cover the rest.
 */
abstract class Keys {

    /** The keys of one record in one family. */
    interface Family {
        void of(int slot, Sink sink);
    }

    /** Collects hashes. */
    static final class Sink {
        long[] keys = new long[8];
        int size;
        private long salt;

        void salt(int family) {
            salt = (family + 1) * 0x9E3779B97F4A7C15L;
            size = 0;
        }

        /** What an index keeps of the keys, each once. */
        long[] distinct() {
            return java.util.Arrays.stream(keys, 0, size)
                    .map(key -> key & KeyIndex.KEY)
                    .distinct()
                    .toArray();
        }

        void add(long hash) {
            if (size == keys.length) {
                keys = java.util.Arrays.copyOf(keys, size * 2);
            }
            keys[size++] = Strings.mix(hash ^ salt);
        }
    }

    final Records records;
    final List<Family> tight;
    final List<Family> loose;
    /** Attributes that narrow a crowded group. */
    final List<Family> second;

    Keys(Records records) {
        this.records = records;
        this.tight = tight();
        this.loose = loose();
        this.second = second();
    }

    static Keys of(Kind kind, Records records) {
        return kind == Kind.PERSON ? new PersonKeys(records) : new OrganizationKeys(records);
    }

    abstract List<Family> tight();

    abstract List<Family> loose();

    abstract List<Family> second();

    final int families() {
        return tight.size() + loose.size();
    }

    final void of(int family, int slot, Sink sink) {
        sink.salt(family);
        (family < tight.size() ? tight.get(family) : loose.get(family - tight.size())).of(slot, sink);
    }

    /** Hash of a text that depends on a value, such as its first letters. */
    interface Text {
        String of(String value);
    }

    final Family values(Column column) {
        return (slot, sink) -> {
            for (int i = 0, n = column.count(slot); i < n; i++) {
                int code = column.code(slot, i);
                if (!column.dictionary.isPlaceholder(code)) {
                    sink.add(column.dictionary.hash(code));
                }
            }
        };
    }

    final Family parts(Column column, Text part) {
        return (slot, sink) -> {
            for (int i = 0, n = column.count(slot); i < n; i++) {
                int code = column.code(slot, i);
                if (!column.dictionary.isPlaceholder(code)) {
                    var text = part.of(column.dictionary.value(code));
                    if (!text.isEmpty()) {
                        sink.add(Strings.hash(text));
                    }
                }
            }
        };
    }

    /** Both at once. */
    final Family both(Family one, Family other) {
        return (slot, sink) -> {
            int start = sink.size;
            one.of(slot, sink);
            int middle = sink.size;
            other.of(slot, sink);
            int end = sink.size;
            if (middle == start || end == middle) {
                sink.size = start;
                return;
            }
            long[] found = java.util.Arrays.copyOfRange(sink.keys, start, end);
            sink.size = start;
            for (int i = 0; i < middle - start; i++) {
                for (int j = middle - start; j < end - start; j++) {
                    sink.add(found[i] * 31 + found[j]);
                }
            }
        };
    }

    static String prefix(String text, int length) {
        return text.length() < length ? "" : text.substring(0, length);
    }

    static String suffix(String text, int length) {
        return text.length() < length ? "" : text.substring(text.length() - length);
    }

    static String number(String phone) {
        int extension = phone.indexOf('#');
        return extension < 0 ? phone : phone.substring(0, extension);
    }

    final Family phones() {
        return parts(records.phone, phone -> suffix(number(phone), 8));
    }
}
