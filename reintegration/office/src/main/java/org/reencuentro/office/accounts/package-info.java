/** Looking after other people's accounts, and after the tokens of partners' programs. */
package org.reencuentro.office.accounts;
