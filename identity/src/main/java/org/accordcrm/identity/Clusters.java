package org.accordcrm.identity;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which slots are together. Not thread-safe. */
final class Clusters {

    /** Shared by all slots of a cluster; null stands for the slot alone. */
    private int[] @Nullable [] groups = new int[64][];

    int[] of(int slot) {
        int[] group = slot < groups.length ? groups[slot] : null;
        return group == null ? new int[] {slot} : group;
    }

    boolean together(int left, int right) {
        return groups[left] != null && groups[left] == groups[right];
    }

    void single(int slot) {
        if (slot >= groups.length) {
            groups = Arrays.copyOf(groups, Math.max(slot + 1, groups.length + (groups.length >> 1)));
        }
        groups[slot] = null;
    }

    void set(int[] members) {
        for (int member : members) {
            groups[member] = members.length == 1 ? null : members;
        }
    }

    boolean isSame(int[] members) {
        int[] old = of(members[0]);
        if (old.length != members.length) {
            return false;
        }
        for (int member : members) {
            if (members.length > 1 && groups[member] != groups[members[0]]) {
                return false;
            }
        }
        return true;
    }

    void leave(int slot) {
        int[] group = of(slot);
        if (group.length > 1) {
            set(Arrays.stream(group).filter(member -> member != slot).toArray());
        }
        groups[slot] = null;
    }
}
