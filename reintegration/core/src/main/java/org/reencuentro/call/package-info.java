/**
 * Free calls to the family: which number may be called, for how long, and the one honest record that each call leaves.
 * Calls are never recorded, listened to or tied together by whom they reach; a call is a right and depends on nothing.
 */
package org.reencuentro.call;
