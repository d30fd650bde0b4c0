/**
 * Identity providers: organisations whose people sign in here with the account that they have there (OpenID Connect).
 * A provider vouches for the people of its own organisation and nobody else.
 */
package org.reencuentro.provider;
