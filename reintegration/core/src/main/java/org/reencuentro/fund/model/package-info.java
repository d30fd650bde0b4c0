/** Funds, what was given of them, and the entries of their ledgers. */
package org.reencuentro.fund.model;
