package org.accordcrm.sources.registry;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param files folder of the files that were given
 * @param fileMax a larger file is refused before it is read
 * @param recordsMax bytes of one request with records
 */
@ConfigurationProperties("accord.sources")
public record SourceProperties(
        Path files,
        @DefaultValue("2GB") DataSize fileMax,
        @DefaultValue("32MB") DataSize recordsMax) {}
