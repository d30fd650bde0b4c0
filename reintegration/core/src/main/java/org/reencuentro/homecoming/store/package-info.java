/** The tables of ways home. */
package org.reencuentro.homecoming.store;
