/** The tables of relief. */
package org.reencuentro.relief.store;
