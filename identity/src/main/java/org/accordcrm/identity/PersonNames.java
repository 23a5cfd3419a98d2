package org.accordcrm.identity;

import java.util.Arrays;
import org.accordcrm.identity.text.PersonName;
import org.accordcrm.identity.text.Pinyin;

/** All persons' names of a pool: whole names and their parts, each with its Latin form. Not thread-safe. */
final class PersonNames {

    /** One part of names, given or family. */
    static final class Part {
        final Dictionary written = new Dictionary();
        final Dictionary latin = new Dictionary();
        private final boolean family;
        private int[] latinOf = new int[64];
        private boolean[] han = new boolean[64];

        Part(boolean family) {
            this.family = family;
        }

        /** The code of a part, or -1 for an absent one. */
        int code(String value) {
            if (value.isEmpty()) {
                return -1;
            }
            int code = written.code(value);
            if (code >= latinOf.length) {
                latinOf = Arrays.copyOf(latinOf, code * 2);
                han = Arrays.copyOf(han, code * 2);
            }
            latinOf[code] = latin.code(family ? PersonName.latinFamily(value) : PersonName.latinGiven(value));
            han[code] = Pinyin.hasHan(value);
            return code;
        }

        void use(int code, int by) {
            if (code >= 0) {
                written.use(code, by);
                latin.use(latinOf[code], by);
            }
        }

        int latin(int code) {
            return latinOf[code];
        }

        boolean isHan(int code) {
            return han[code];
        }

        long hash(int code) {
            return latin.hash(latinOf[code]);
        }
    }

    final Dictionary names = new Dictionary();
    final Part given = new Part(false);
    final Part family = new Part(true);
    private PersonName[] parsed = new PersonName[64];
    private int[] givenOf = new int[64];
    private int[] familyOf = new int[64];

    int code(PersonName name) {
        var key = String.join(
                "", name.family(), "\u0001", name.given(), "\u0001", name.generation(), name.ordered() ? "" : "?");
        int code = names.code(key);
        if (code >= parsed.length) {
            parsed = Arrays.copyOf(parsed, code * 2);
            givenOf = Arrays.copyOf(givenOf, code * 2);
            familyOf = Arrays.copyOf(familyOf, code * 2);
        }
        if (parsed[code] == null) {
            parsed[code] = name;
            givenOf[code] = given.code(name.given());
            familyOf[code] = family.code(name.family());
        }
        return code;
    }

    void use(int code, int by) {
        given.use(givenOf[code], by);
        family.use(familyOf[code], by);
    }

    PersonName name(int code) {
        return parsed[code];
    }

    int given(int code) {
        return givenOf[code];
    }

    int family(int code) {
        return familyOf[code];
    }
}
