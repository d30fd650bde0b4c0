/** The money for the way home, as staff see it: what is proposed, decided and written in the ledger. */
package org.reencuentro.office.fund;
