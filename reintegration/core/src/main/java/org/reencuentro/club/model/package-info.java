/** Clubs, their members, sessions and seats. */
package org.reencuentro.club.model;
