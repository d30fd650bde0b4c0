package org.reencuentro.access;

/** How far a right password has led. */
public sealed interface SignInStep permits SignedIn, HalfSignedIn {}
