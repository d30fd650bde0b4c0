package org.reencuentro.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.reencuentro.access.store.AccountStore;
import org.reencuentro.kernel.Settings;
import org.reencuentro.policy.May;
import org.reencuentro.policy.Operation;

/**
 * The way in while there is nobody yet to invite anybody: a link in {@code first-administrator.txt} in the data folder,
 * for its owner alone. Whoever owns the machine can make another at any time.
 */
@ApplicationScoped
@Transactional
public class FirstAdministrator {
    private AccountStore accounts;
    private Links links;
    private Origins origins;
    private Settings settings;

    protected FirstAdministrator() {}

    @Inject
    FirstAdministrator(AccountStore accounts, Links links, Origins origins, Settings settings) {
        this.accounts = accounts;
        this.links = links;
        this.origins = origins;
        this.settings = settings;
    }

    /** Writes a link when nobody can look after accounts yet; one that was written before opens no more. */
    @May(Operation.RUN)
    public void await() {
        if (!accounts.hasActiveAdministrator()) {
            write();
        }
    }

    /**
     * Makes a link with which an administrator's account is opened; one made before opens no more.
     *
     * @return the whole link, which also stands in the file
     */
    @May(Operation.INVITE_ADMINISTRATOR)
    public String invite() {
        return write();
    }

    private String write() {
        String link = origins.own() + "/invitation/" + links.issueForFirstAdministrator();
        Path file = file();
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try {
            Files.deleteIfExists(unfinished);
            try (var channel = Files.newByteChannel(
                    unfinished, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner)) {
                channel.write(ByteBuffer.wrap((link + "\n").getBytes(StandardCharsets.UTF_8)));
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return link;
    }

    /** Somebody has come: what is written there opens nothing any more. */
    void arrived() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private Path file() {
        return settings.data().resolve("first-administrator.txt");
    }
}
