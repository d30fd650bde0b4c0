package org.reencuentro.call;

import java.util.UUID;

/**
 * What is different on a line.
 *
 * @param said as a supervisor says it; as in the hall where nobody has
 */
public record LineTermsView(UUID line, String label, LineDraft said) {}
