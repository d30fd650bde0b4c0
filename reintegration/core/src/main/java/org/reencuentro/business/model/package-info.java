/** Businesses, what is bought for them, votes and visits. */
package org.reencuentro.business.model;
