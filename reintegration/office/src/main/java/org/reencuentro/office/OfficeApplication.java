package org.reencuentro.office;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All of the office is served by resources found by scanning. */
@ApplicationPath("/")
public class OfficeApplication extends Application {}
