package org.reencuentro.it.referrals;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.reencuentro.directory.Directory;
import org.reencuentro.directory.DirectoryProblem;
import org.reencuentro.directory.PlaceHolds;
import org.reencuentro.directory.ServiceFacts;
import org.reencuentro.directory.ServiceKind;
import org.reencuentro.it.Given;
import org.reencuentro.kernel.Problem;
import org.reencuentro.policy.Callers;
import org.reencuentro.policy.Role;
import org.reencuentro.policy.Subject;

/** Many who ask at the same moment for a place in the same shelter. */
@Dependent
class PlaceRace {
    @Inject
    Given given;

    @Inject
    Directory directory;

    @Inject
    Instance<PlaceHolds> holds;

    /**
     * How it went.
     *
     * @param refused because no place was left
     * @param failed for any other reason
     */
    record Result(int held, int refused, int failed, double seconds) {}

    Result run(Subject caseworker, UUID organisation, int beds, int askers) throws InterruptedException {
        UUID shelter = Callers.as(
                Subject.system(),
                () -> directory.list(organisation, ServiceFacts.plain(ServiceKind.SHELTER, "Casa de la prueba", "")));
        PlaceHolds places = holds.get();
        Callers.as(given.partner(Role.PARTNER_MEMBER, organisation), () -> places.tell(shelter, beds));
        CountDownLatch ready = new CountDownLatch(askers);
        CountDownLatch together = new CountDownLatch(1);
        AtomicInteger held = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < askers; i++) {
            Thread asker = new Thread(() -> {
                ready.countDown();
                try {
                    together.await();
                    Callers.as(caseworker, () -> places.hold(shelter));
                    held.incrementAndGet();
                } catch (Problem full) {
                    (full.code() == DirectoryProblem.NO_PLACE_LEFT ? refused : failed).incrementAndGet();
                } catch (RuntimeException | InterruptedException fault) {
                    failed.incrementAndGet();
                }
            });
            asker.start();
            all.add(asker);
        }
        ready.await();
        long begun = System.nanoTime();
        together.countDown();
        for (Thread each : all) {
            each.join();
        }
        return new Result(held.get(), refused.get(), failed.get(), (System.nanoTime() - begun) / 1e9);
    }
}
