package org.reencuentro.provider;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** The text of an answer, given up when it grows beyond 256 KiB. */
final class BoundedText implements BodySubscriber<String> {
    static final int MOST_BYTES = 256 * 1024;

    private final Charset charset;
    private final CompletableFuture<String> text = new CompletableFuture<>();
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private Flow.Subscription subscription;

    BoundedText(Charset charset) {
        this.charset = charset;
    }

    @Override
    public CompletionStage<String> getBody() {
        return text;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
        for (ByteBuffer piece : pieces) {
            if (held.size() + piece.remaining() > MOST_BYTES) {
                subscription.cancel();
                text.completeExceptionally(new IOException("Answered more than " + MOST_BYTES + " bytes"));
                return;
            }
            byte[] bytes = new byte[piece.remaining()];
            piece.get(bytes);
            held.writeBytes(bytes);
        }
    }

    @Override
    public void onError(Throwable fault) {
        text.completeExceptionally(fault);
    }

    @Override
    public void onComplete() {
        text.complete(held.toString(charset));
    }
}
