/** Tables of going home. */
package org.reencuentro.transport.store;
