/** A bed tonight: who may sleep where, which house has a place for people who stay together, and how long a stay lasts. */
package org.reencuentro.shelter;
