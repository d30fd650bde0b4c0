package org.reencuentro.directory;

/** Something that services or organisations say of themselves is other than it was; heard once it is committed. */
record DirectoryChanged() {}
