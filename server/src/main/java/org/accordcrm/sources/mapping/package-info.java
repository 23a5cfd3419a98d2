/** How a source's columns become fields: suggestion, cleaning, validation. Knows no database. */
@NullMarked
package org.accordcrm.sources.mapping;

import org.jspecify.annotations.NullMarked;
