package org.accordcrm.identity;

import java.util.Arrays;
import org.accordcrm.identity.text.OrganizationName;

/** All organisations' names of a pool, read once each. Not thread-safe. */
final class OrganizationNames {

    final Dictionary names = new Dictionary();
    final Dictionary cores = new Dictionary();
    private OrganizationName[] parsed = new OrganizationName[64];
    private int[] coreOf = new int[64];

    int code(String folded) {
        int code = names.code(folded);
        if (code >= parsed.length) {
            parsed = Arrays.copyOf(parsed, code * 2);
            coreOf = Arrays.copyOf(coreOf, code * 2);
        }
        if (parsed[code] == null) {
            parsed[code] = OrganizationName.of(folded);
            coreOf[code] = cores.code(parsed[code].core());
        }
        return code;
    }

    void use(int code, int by) {
        cores.use(coreOf[code], by);
    }

    OrganizationName name(int code) {
        return parsed[code];
    }

    int core(int code) {
        return coreOf[code];
    }
}
