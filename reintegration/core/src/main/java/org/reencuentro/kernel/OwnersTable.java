package org.reencuentro.kernel;

/**
 * The table whose rows are the owners of data keys; declared by its capability with a CDI producer. The general key of
 * an owner stands in the owner's own row, so that registering somebody writes no other; an empty half is an erased key.
 *
 * @param table the table
 * @param id its column of the owner's identifier
 * @param slot its column of the half's slot in the vault
 * @param half its column of the wrapped half
 */
public record OwnersTable(String table, String id, String slot, String half) {
    /** The halves as values of the wrapping ring; each is bound to its owner. */
    SealedColumn halves() {
        return new SealedColumn(table, id, half, DataKeyTable.BOUND);
    }
}
