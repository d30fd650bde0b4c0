package org.reencuentro.person;

import org.reencuentro.kernel.Language;

/** A language that somebody knows, and how well. */
public record KnownLanguage(Language language, Proficiency proficiency) {}
