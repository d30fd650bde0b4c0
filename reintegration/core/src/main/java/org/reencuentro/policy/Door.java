package org.reencuentro.policy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which operation an address leads to. Who may never do it finds nothing there. It is not the decision itself: that is
 * taken where the operation is, about its object.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Door {
    Operation value();
}
