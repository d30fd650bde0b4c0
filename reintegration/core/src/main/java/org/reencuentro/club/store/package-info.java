/** The tables of clubs. */
package org.reencuentro.club.store;
