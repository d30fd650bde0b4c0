/** Measures a million referrals: paging, answering, delivering, holding places; run by {@code ./reencuentro bench referrals}. */
package org.reencuentro.it.referrals;
