/** The tables of papers. */
package org.reencuentro.papers.store;
