package org.reencuentro.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.reencuentro.directory.model.Organisation;
import org.reencuentro.directory.model.Service;
import org.reencuentro.directory.store.DirectoryStore;
import org.reencuentro.policy.Unguarded;

/**
 * The directory as anybody may read it. A restricted service is not in it, whoever asks, nor an organisation that offers
 * nothing else.
 */
@ApplicationScoped
@Transactional
@Unguarded("What is here is for everybody")
public class PublicDirectory {
    private DirectoryStore store;
    private ServiceViews views;
    private final AtomicLong changes = new AtomicLong();

    protected PublicDirectory() {}

    @Inject
    public PublicDirectory(DirectoryStore store, ServiceViews views) {
        this.store = store;
        this.views = views;
    }

    /**
     * Grows when anything that this node wrote into the directory was committed: what was read before may not be so any
     * more. Of what other nodes write it says nothing.
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public long changes() {
        return changes.get();
    }

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) DirectoryChanged committed) {
        changes.incrementAndGet();
    }

    /** An organisation with its services by name; never without one. */
    public record Listed(OrganisationView organisation, OrganisationFacts facts, List<ServiceView> services) {}

    /** All organisations by name. */
    public List<Listed> organisations() {
        List<Organisation> all = store.organisations();
        Map<UUID, List<Service>> services = store.services().stream()
                .filter(each -> !each.restricted())
                .collect(Collectors.groupingBy(Service::organisation));
        return all.stream()
                .filter(each -> services.containsKey(each.id()))
                .map(each -> new Listed(
                        each.view(),
                        each.facts(),
                        services.get(each.id()).stream().map(views::whole).toList()))
                .toList();
    }

    /** By which clock the hours of all services are said. */
    public ZoneId zone() {
        return views.zone();
    }
}
