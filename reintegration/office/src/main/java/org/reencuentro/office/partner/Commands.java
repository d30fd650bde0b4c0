package org.reencuentro.office.partner;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.reencuentro.delivery.DeliveryProblem;
import org.reencuentro.kernel.Once;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.Callers;

/** Commands of partners' programs: the same request with the same key has one effect and one answer. */
@RequestScoped
public class Commands {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{8,100}");

    private Once once;
    private HttpServletRequest request;

    protected Commands() {}

    @Inject
    Commands(Once once, HttpServletRequest request) {
        this.once = once;
        this.request = request;
    }

    /**
     * Does what this request asks for, or answers as before. Keys of different organisations never meet.
     *
     * @param body what the effect depends on beside the address; empty where that is all
     * @param effect its answer is kept for a day, and so holds nothing of a person
     * @throws Problem {@link DeliveryProblem#IDEMPOTENCY_KEY_MISSING}, or
     *     {@link org.reencuentro.kernel.KernelProblem#REQUEST_KEY_REUSED} when the key came with another request
     */
    String once(String body, Supplier<String> effect) {
        String key = Optional.ofNullable(request.getHeader("Idempotency-Key"))
                .filter(text -> KEY.matcher(text).matches())
                .orElseThrow(() -> new Problem(DeliveryProblem.IDEMPOTENCY_KEY_MISSING));
        return once.answer(
                "partner " + Callers.current().partner(), key, request.getRequestURI() + '\n' + body, effect);
    }
}
