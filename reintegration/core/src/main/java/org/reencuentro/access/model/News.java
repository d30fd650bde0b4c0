package org.reencuentro.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.reencuentro.access.NewsView;

/** Something that happened to an account, of which its person is told when they next sign in. */
@Entity
@Table(name = "account_news")
public class News {
    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID account;

    @Enumerated(EnumType.STRING)
    private NewsView.Kind kind;

    @Column(name = "happened_at")
    private Instant at;

    @Column(name = "told_at")
    private Instant toldAt;

    protected News() {}

    public News(UUID id, UUID account, NewsView.Kind kind, Instant at) {
        this.id = id;
        this.account = account;
        this.kind = kind;
        this.at = at;
    }

    public void tell(Instant now) {
        toldAt = now;
    }

    public NewsView view() {
        return new NewsView(kind, at);
    }
}
