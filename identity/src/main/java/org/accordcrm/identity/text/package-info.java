/** Brings names, phones, addresses and numbers of any script into the form in which they are compared. */
@NullMarked
package org.accordcrm.identity.text;

import org.jspecify.annotations.NullMarked;
