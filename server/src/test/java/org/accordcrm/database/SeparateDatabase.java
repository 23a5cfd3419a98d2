package org.accordcrm.database;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** A database of a test's own, so that nothing in it moves but by the test. */
public final class SeparateDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger MADE = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        new SharedDatabase().initialize(context);
        var name = "separate_" + MADE.incrementAndGet();
        SharedDatabase.make(name);
        var shared = String.valueOf(context.getEnvironment().getProperty("accord.database.url"));
        TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
                context, "accord.database.url=" + shared.replaceFirst("/[^/?]+(\\?.*)?$", "/" + name));
    }
}
