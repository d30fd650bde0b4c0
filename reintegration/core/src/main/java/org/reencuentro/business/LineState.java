package org.reencuentro.business;

/** How far it is with something that is bought for a business. */
public enum LineState {
    WANTED,
    BOUGHT,
    DELIVERED
}
