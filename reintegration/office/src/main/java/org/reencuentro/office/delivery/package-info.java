/** What leaves for partners' systems, and what could not: the pages of those who look after it. */
package org.reencuentro.office.delivery;
