package org.reencuentro.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.reencuentro.kernel.Settings;

/** Whether the data folder has room: below 512 MB nothing new should be begun. */
@Readiness
@ApplicationScoped
public class DiskCheck implements HealthCheck {
    private static final long LEAST_MEGABYTES = 512;

    private Settings settings;

    protected DiskCheck() {}

    @Inject
    DiskCheck(Settings settings) {
        this.settings = settings;
    }

    @Override
    public HealthCheckResponse call() {
        // Not by the file store: that looks for a mount point, and in a chroot there may be none.
        long free = settings.data().toFile().getUsableSpace() >> 20;
        return HealthCheckResponse.named("disk")
                .status(free >= LEAST_MEGABYTES)
                .withData("freeMegabytes", free)
                .build();
    }
}
