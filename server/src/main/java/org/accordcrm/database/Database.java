package org.accordcrm.database;

/** Where the data is, and the two roles that Accord has there. */
interface Database {

    /** Whom the server connects as: reads and writes rows, owns nothing. */
    Login server();

    /** Whom the migrations run as. */
    Login owner();
}
