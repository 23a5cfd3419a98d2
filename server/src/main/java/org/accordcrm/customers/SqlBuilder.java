package org.accordcrm.customers;

import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** jOOQ, for the statements that users compose by filters. */
@Configuration
class SqlBuilder {

    @Bean
    DSLContext sql(DataSource database) {
        return DSL.using(new TransactionAwareDataSourceProxy(database), SQLDialect.POSTGRES);
    }
}
