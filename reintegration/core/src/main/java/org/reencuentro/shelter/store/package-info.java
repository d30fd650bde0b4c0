/** The tables of shelters and stays. */
package org.reencuentro.shelter.store;
