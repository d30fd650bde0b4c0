/** Pages of training and work. */
package org.reencuentro.office.work;
