/** A business of their own: training, plan, two who agree, what is bought for it, visits. */
package org.reencuentro.business;
