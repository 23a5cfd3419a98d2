package org.accordcrm.sources.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.accordcrm.sources.Target;
import org.accordcrm.sources.TargetCatalogue;
import org.springframework.stereotype.Component;

/** What records can become: the targets of all modules. */
@Component
public class Targets {

    private final List<TargetCatalogue> catalogues;

    Targets(List<TargetCatalogue> catalogues) {
        this.catalogues = catalogues;
    }

    public List<Target> all() {
        return catalogues.stream()
                .flatMap(catalogue -> catalogue.targets().stream())
                .toList();
    }

    public Map<String, Target> byKey() {
        var byKey = new LinkedHashMap<String, Target>();
        all().forEach(target -> byKey.put(target.key(), target));
        return byKey;
    }
}
