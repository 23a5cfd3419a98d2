/** The sources themselves, their files and their mappings. */
@NullMarked
package org.accordcrm.sources.registry;

import org.jspecify.annotations.NullMarked;
