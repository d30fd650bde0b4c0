package org.reencuentro.consent;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.reencuentro.directory.ServiceKind;

/**
 * On what one partner shall be asked for one purpose without a yes of the person.
 *
 * @param reason in words; 1 to 500 characters
 * @param document number and issuer of an order; at most 200 characters
 * @param lastDay on which it holds, by the clock of the hall
 */
public record NewBasis(
        UUID organisation, ServiceKind purpose, String reason, Optional<String> document, LocalDate lastDay) {}
