package org.reencuentro.policy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says why a use case's method, or all of a class, needs no decision. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Unguarded {
    /** Why: nothing about anybody, or what comes before anybody is known. */
    String value();
}
