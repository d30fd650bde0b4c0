/**
 * What every request passes before it reaches a page or an API: who asks, whether it comes from a page of ours, and what
 * browsers are told. The same for all web modules.
 */
package org.reencuentro.door;
