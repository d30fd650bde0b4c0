package org.reencuentro.policy;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which operation a use case's method is. Before it runs the {@link Policy} decides about whoever acts, and with it the
 * audit is written, in the same transaction. What it calls in turn is part of it and is not decided again.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface May {
    @Nonbinding
    Operation value() default Operation.ONLY_WITHIN;
}
