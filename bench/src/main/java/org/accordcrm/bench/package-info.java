/** Measures Accord as a user meets it: a server in a process of its own, spoken to over HTTP. Each benchmark is one command. */
@NullMarked
package org.accordcrm.bench;

import org.jspecify.annotations.NullMarked;
