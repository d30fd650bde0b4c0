/** Tables of the money for the way home. */
package org.reencuentro.fund.store;
