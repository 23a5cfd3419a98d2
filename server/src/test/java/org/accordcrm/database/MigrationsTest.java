package org.accordcrm.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    @Test
    void aModuleFollowsThoseThatItMayCall() {
        assertThat(Migrations.inOrder(Set.of("sales", "people", "customers", "__root", "sources", "journal")))
                .containsExactly("__root", "journal", "people", "sources", "customers", "sales");
    }
}
