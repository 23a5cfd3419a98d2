@NullMarked
package org.accordcrm.sources;

import org.jspecify.annotations.NullMarked;
