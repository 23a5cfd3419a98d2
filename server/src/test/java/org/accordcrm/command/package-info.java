@NullMarked
package org.accordcrm.command;

import org.jspecify.annotations.NullMarked;
