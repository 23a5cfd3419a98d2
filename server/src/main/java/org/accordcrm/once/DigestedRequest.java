package org.accordcrm.once;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes the fingerprint of a request while its handler reads it: no byte is read before the handler wants it, and none is
 * kept. Of a form the parts count, not the boundary between them, which a client draws anew each time. For one thread.
 */
final class DigestedRequest extends HttpServletRequestWrapper {

    private static final String FORM = "multipart/form-data";

    /** What the boundaries and the heads of the parts add to a form at most. */
    private static final int FORM_MARGIN = 1 << 16;

    private final MessageDigest digest = Hashes.sha256();
    private final boolean isForm;
    private long bytes;
    private @Nullable ServletInputStream body;
    private @Nullable Collection<Part> parts;

    DigestedRequest(HttpServletRequest request) {
        super(request);
        var type = Optional.ofNullable(request.getContentType()).orElse("");
        this.isForm = type.startsWith(FORM);
        Hashes.add(digest, Optional.ofNullable(request.getQueryString()).orElse(""));
        Hashes.add(digest, isForm ? FORM : type);
    }

    /** Reads what the handler has left of the body. */
    Claim.Fingerprint fingerprint() throws IOException, ServletException {
        return fingerprint(Long.MAX_VALUE);
    }

    /**
     * Whether this asks for the same; what is longer is not read to its end, and what says so not at all.
     *
     * @throws ServletException if the body is no form although it says so
     */
    boolean asksFor(Claim.Fingerprint other) throws IOException, ServletException {
        var length = getContentLengthLong();
        if (length > other.bytes() + (isForm ? FORM_MARGIN : 0)) {
            return false;
        }
        var own = fingerprint(other.bytes());
        return own.bytes() == other.bytes() && MessageDigest.isEqual(own.hash(), other.hash());
    }

    private Claim.Fingerprint fingerprint(long max) throws IOException, ServletException {
        if (isForm) {
            getParts();
        } else {
            var rest = getInputStream();
            var chunk = new byte[1 << 14];
            while (bytes <= max && rest.read(chunk) >= 0) {
                // Counted and digested on its way.
            }
        }
        return new Claim.Fingerprint(digest.digest(), bytes);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new Digesting(super.getInputStream());
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        var encoding = getCharacterEncoding();
        return new BufferedReader(
                new InputStreamReader(getInputStream(), encoding == null ? UTF_8 : Charset.forName(encoding)));
    }

    @Override
    public Collection<Part> getParts() throws IOException, ServletException {
        if (parts == null) {
            var given = super.getParts();
            for (var part : given) {
                digest(part);
            }
            parts = given;
        }
        return parts;
    }

    @Override
    public @Nullable Part getPart(String name) throws IOException, ServletException {
        return getParts().stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The container has put a large part on disk by now; it is read from there once more. */
    private void digest(Part part) throws IOException {
        Hashes.add(digest, part.getName());
        Hashes.add(digest, Optional.ofNullable(part.getSubmittedFileName()).orElse(""));
        Hashes.add(digest, Optional.ofNullable(part.getContentType()).orElse(""));
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, part.getSize()));
        try (InputStream content = part.getInputStream()) {
            var chunk = new byte[1 << 14];
            int read;
            while ((read = content.read(chunk)) >= 0) {
                digest.update(chunk, 0, read);
                bytes += read;
            }
        }
    }

    private final class Digesting extends ServletInputStream {

        private final ServletInputStream source;

        Digesting(ServletInputStream source) {
            this.source = source;
        }

        @Override
        public int read() throws IOException {
            var one = source.read();
            if (one >= 0) {
                digest.update((byte) one);
                bytes++;
            }
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var read = source.read(into, offset, length);
            if (read > 0) {
                digest.update(into, offset, read);
                bytes += read;
            }
            return read;
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
