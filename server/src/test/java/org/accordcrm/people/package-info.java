@NullMarked
package org.accordcrm.people;

import org.jspecify.annotations.NullMarked;
