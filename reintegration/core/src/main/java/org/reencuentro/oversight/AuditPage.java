package org.reencuentro.oversight;

import java.util.List;
import java.util.OptionalLong;

/**
 * Some lines, the newest first.
 *
 * @param next before which sequence the next page begins; empty when this is the last
 */
public record AuditPage(List<AuditLine> lines, OptionalLong next) {}
