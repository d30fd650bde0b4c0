/** Food, kits and clothing that are given in a hall, with what is left of them. */
package org.reencuentro.relief;
