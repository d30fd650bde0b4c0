/** Cases whose time is over, and what must be kept for a court or authority. */
package org.reencuentro.office.retention;
