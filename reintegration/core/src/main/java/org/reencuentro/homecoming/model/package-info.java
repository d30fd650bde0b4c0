/** Ways home and the questions asked about them. */
package org.reencuentro.homecoming.model;
