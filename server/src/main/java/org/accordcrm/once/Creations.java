package org.accordcrm.once;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.RequestPath;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** The requests that make something, as the controllers mark them by {@link OnceOnly}. Safe for concurrent use. */
@Component
class Creations {

    private record Creation(PathPattern path, OnceOnly mark) {}

    private final SingletonSupplier<List<Creation>> all;

    /** @param mappings asked for at the first request, because filters are made before it */
    Creations(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.all = SingletonSupplier.of(() -> of(mappings.getObject()));
    }

    Optional<OnceOnly> find(HttpServletRequest request) {
        if (!HttpMethod.POST.matches(request.getMethod())) {
            return Optional.empty();
        }
        var path = RequestPath.parse(request.getRequestURI(), request.getContextPath())
                .pathWithinApplication();
        return all.obtain().stream()
                .filter(creation -> creation.path().matches(path))
                .map(Creation::mark)
                .findFirst();
    }

    private static List<Creation> of(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(handler ->
                        handler.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(handler -> Optional.ofNullable(handler.getValue().getMethodAnnotation(OnceOnly.class)).stream()
                        .flatMap(mark -> Optional.ofNullable(handler.getKey().getPathPatternsCondition()).stream()
                                .flatMap(condition -> condition.getPatterns().stream())
                                .map(path -> new Creation(path, mark))))
                .toList();
    }
}
