package org.reencuentro.kiosk;

import jakarta.servlet.ServletContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Serves the static shell from memory: compressed, and not sent again to a browser that has it. */
@WebServlet(urlPatterns = "/", loadOnStartup = 1)
public class ShellServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String WORKER = "/WEB-INF/sw.js";
    private static final String LIBRARIES = "/_static/";

    /** What the screens use of the libraries that Maven brings. */
    private static final Pattern LIBRARY = Pattern.compile("/_static/lit-html/[0-9.]+/lit-html\\.js");

    private transient Shell shell;

    @Override
    public void init() {
        ServletContext context = getServletContext();
        List<String> paths = new ArrayList<>();
        collect(context, "/", paths);
        shell = new Shell(
                paths, path -> read(context, "/" + path), new String(read(context, WORKER), StandardCharsets.UTF_8));
    }

    private static void collect(ServletContext context, String folder, List<String> paths) {
        Set<String> found = context.getResourcePaths(folder);
        for (String path : found == null ? Set.<String>of() : found) {
            if (path.equals("/WEB-INF/") || path.equals("/META-INF/")) {
                continue;
            }
            if (path.endsWith("/")) {
                collect(context, path, paths);
            } else if (!path.startsWith(LIBRARIES) || LIBRARY.matcher(path).matches()) {
                paths.add(path.substring(1));
            }
        }
    }

    private static byte[] read(ServletContext context, String path) {
        try (InputStream in = context.getResourceAsStream(path)) {
            return in.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException("The kiosk's file cannot be read: " + path, fault);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        Optional<Shell.File> found = shell.file(path.replaceFirst("^/", ""));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Shell.File file = found.get();
        String tag = "\"" + file.tag() + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Accept-Encoding");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        String encodings = request.getHeader("Accept-Encoding");
        boolean pack = file.packed().isPresent() && encodings != null && encodings.contains("gzip");
        byte[] bytes = pack ? file.packed().get() : file.bytes();
        if (pack) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentType(file.type());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
