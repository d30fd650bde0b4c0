package org.reencuentro.hostile;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.reencuentro.policy.Door;
import org.reencuentro.policy.Operation;

/** Every address of both web modules, read from what they compiled to. */
public final class Routes {
    private static final Set<String> VERBS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");

    /**
     * A method and the path behind the server's root, with its parameters in braces.
     *
     * @param door the operation that whoever enters might do; empty where everybody may
     */
    public record Route(String method, String path, Optional<Operation> door) {
        public boolean kiosk() {
            return path.startsWith("/kiosk/");
        }
    }

    private Routes() {}

    public static List<Route> all() {
        return Stream.concat(of("../reintegration/office", "/"), of("../kiosk-web", "/kiosk/api/"))
                .distinct()
                .toList();
    }

    private static Stream<Route> of(String module, String root) {
        return new ClassFileImporter()
                .importPath(java.nio.file.Path.of(module, "target", "classes")).stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> type.getMethods().stream().flatMap(method -> route(root, type, method)));
    }

    private static Stream<Route> route(String root, JavaClass type, JavaMethod method) {
        return method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType().getSimpleName())
                .filter(VERBS::contains)
                .map(verb -> new Route(verb, root + joined(path(type), path(method)), door(method)));
    }

    private static Optional<Operation> door(JavaMethod method) {
        return method.tryGetAnnotationOfType(Door.class.getName())
                .map(JavaAnnotation.class::cast)
                .flatMap(found -> (Optional<?>) found.get("value"))
                .map(JavaEnumConstant.class::cast)
                .map(constant -> Operation.valueOf(constant.name()));
    }

    private static String joined(String type, String method) {
        return type.isEmpty() || method.isEmpty() ? type + method : type + "/" + method;
    }

    private static String path(HasAnnotations<?> annotated) {
        return annotated
                .tryGetAnnotationOfType(Path.class.getName())
                .map(JavaAnnotation.class::cast)
                .flatMap(found -> (Optional<?>) found.get("value"))
                .map(Object::toString)
                .orElse("")
                .replaceAll("^/|/$", "");
    }
}
