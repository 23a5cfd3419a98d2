package org.accordcrm.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who may ask at all, and with which safeguards in the browser. What a person may see is decided by each module. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration implements WebMvcConfigurer {

    /** The page's parts set styles inline; nothing but our own scripts runs, and nothing frames the page. */
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self';"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    static PasswordEncoder passwords() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            Sessions sessions,
            Tokens tokens,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST, "/api/session")
                        .permitAll()
                        .requestMatchers("/api/openapi.json", "/api/demo/people", "/api/invitations/**")
                        .permitAll()
                        .requestMatchers("/api/**", "/actuator/prometheus")
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .addFilterBefore(new SignInFilter(sessions, tokens, problems), AnonymousAuthenticationFilter.class)
                // Our sessions are our own; the filter for the container's would draw a new CSRF token at every
                // request.
                .sessionManagement(session -> session.disable())
                .csrf(csrf -> csrf.spa()
                        .ignoringRequestMatchers(
                                request -> SignInFilter.token(request).isPresent()))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint((_, response, _) -> {
                            response.setStatus(HttpStatus.UNAUTHORIZED.value());
                            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                            response.setContentType("application/problem+json");
                            response.getWriter().write("""
                                    {"type":"/problems/sign-in-needed","title":"Unauthorized","status":401,\
                                    "code":"sign-in-needed","detail":"Nobody is signed in."}""");
                        })
                        .accessDeniedHandler((_, response, _) -> {
                            response.setStatus(HttpStatus.FORBIDDEN.value());
                            response.setContentType("application/problem+json");
                            response.getWriter().write("""
                                    {"type":"/problems/csrf-token-needed","title":"Forbidden","status":403,\
                                    "code":"csrf-token-needed",\
                                    "detail":"The header X-XSRF-TOKEN must carry the cookie XSRF-TOKEN."}""");
                        }))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .build();
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ViewerArgument());
    }

    /** Gives a controller the {@link Viewer}. */
    private static final class ViewerArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Viewer.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer model,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return CurrentViewer.find().orElseThrow();
        }
    }
}
