package org.accordcrm.problem;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Refuses a body that lacks a component which its record does not mark {@link Nullable}, as the OpenAPI document says. */
@RestControllerAdvice
class CompleteBodies extends RequestBodyAdviceAdapter {

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        check(body, "");
        return body;
    }

    private static void check(@Nullable Object value, String path) {
        if (value instanceof Record body) {
            for (var component : body.getClass().getRecordComponents()) {
                var name = path.isEmpty() ? component.getName() : path + "." + component.getName();
                var part = read(component, body);
                if (part == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    throw new Problem.Invalid(
                            "field-needed", "The body lacks the field %s.".formatted(name), Map.of("field", name));
                }
                check(part, name);
            }
        } else if (value instanceof Collection<?> parts) {
            parts.stream().filter(Objects::nonNull).forEach(part -> check(part, path));
        }
    }

    private static @Nullable Object read(RecordComponent component, Record body) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(body);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
