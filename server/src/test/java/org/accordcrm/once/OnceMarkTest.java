package org.accordcrm.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.accordcrm.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Nobody forgets to say whether a POST makes something, and whether its answer is shown once. */
@ServerTest
class OnceMarkTest {

    /** Sent twice they do what once does, or are refused the second time. */
    private static final Set<String> MAKE_NOTHING = Set.of(
            "/api/session",
            "/api/invitations/{token}/acceptance",
            "/api/files/{id}/preview",
            "/api/files/{id}/recognition",
            "/api/files/{id}/suggestion",
            "/api/runs/{id}/undo");

    private static final Pattern SHOWN_ONCE = Pattern.compile("secret|invitation|password|token|link");

    private final Map<RequestMappingInfo, HandlerMethod> handlers;

    OnceMarkTest(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.handlers = mapping.getHandlerMethods();
    }

    @Test
    void everyPostIsMarkedOrMakesNothing() {
        var unmarked = new TreeSet<String>();
        handlers.forEach((info, handler) -> {
            if (info.getMethodsCondition().getMethods().contains(RequestMethod.POST)
                    && !handler.hasMethodAnnotation(OnceOnly.class)) {
                unmarked.addAll(info.getPatternValues());
            }
        });

        assertThat(unmarked)
                .as("Maybe mark the new one @OnceOnly, or list it here if it makes nothing.")
                .isEqualTo(new TreeSet<>(MAKE_NOTHING));
    }

    @Test
    void anAnswerThatIsShownOnceIsMarkedSo() {
        var shownOnce = handlers.values().stream()
                .filter(handler -> handler.hasMethodAnnotation(OnceOnly.class))
                .filter(handler -> components(handler.getMethod().getGenericReturnType())
                        .anyMatch(name -> SHOWN_ONCE.matcher(name).matches()))
                .toList();

        assertThat(shownOnce)
                .hasSize(3)
                .allSatisfy(handler ->
                        assertThat(handler.getMethodAnnotation(OnceOnly.class)).matches(OnceOnly::secret));
    }

    private static Stream<String> components(Type type) {
        if (type instanceof ParameterizedType of) {
            return Arrays.stream(of.getActualTypeArguments()).flatMap(OnceMarkTest::components);
        }
        if (type instanceof Class<?> record && record.isRecord()) {
            return Arrays.stream(record.getRecordComponents())
                    .flatMap(component ->
                            Stream.concat(Stream.of(component.getName()), components(component.getGenericType())));
        }
        return Stream.empty();
    }
}
