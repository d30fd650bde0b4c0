/** The tables of businesses. */
package org.reencuentro.business.store;
