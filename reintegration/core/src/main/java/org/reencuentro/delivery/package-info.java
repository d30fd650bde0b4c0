/**
 * What leaves for partners' own systems: each change of a referral, numbered; the webhooks where they hear of it; and what
 * could not be delivered, until a person has decided about it.
 */
package org.reencuentro.delivery;
