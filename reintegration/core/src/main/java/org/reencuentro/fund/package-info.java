/** The money for the way home: a fund for each arrival, what each gets of it, and the ledger of it all. */
package org.reencuentro.fund;
