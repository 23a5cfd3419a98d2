package org.accordcrm.sources;

import java.util.List;

/** Publishes the targets of a module; every bean of this type is collected. */
public interface TargetCatalogue {

    List<Target> targets();
}
