package org.reencuentro.directory;

import java.util.UUID;

/** An organisation that offers services. */
public record OrganisationView(UUID id, String code, String name) {}
