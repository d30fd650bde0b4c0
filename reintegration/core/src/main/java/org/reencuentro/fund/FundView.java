package org.reencuentro.fund;

import java.time.Instant;
import java.util.UUID;
import org.reencuentro.kernel.Money;

/** The fund of an arrival: its terms, what it is, what was given of it and what is left. */
public record FundView(FundTerms terms, Money granted, Money given, Money left, UUID openedBy, Instant openedAt) {}
