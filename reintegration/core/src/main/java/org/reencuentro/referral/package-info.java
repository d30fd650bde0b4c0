/**
 * What people ask for and who is asked to help: requests from the kiosk, and referrals that a partner answers. Nobody
 * who asked falls silent between two institutions: a referral that ends without help puts its request back on the list.
 */
package org.reencuentro.referral;
