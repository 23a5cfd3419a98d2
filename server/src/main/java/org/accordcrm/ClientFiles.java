package org.accordcrm;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** The client's files. An address of the client, such as {@code /customers/…}, is answered with its page. */
@Configuration(proxyBeanMethods = false)
class ClientFiles implements WebMvcConfigurer {

    private static final String FOLDER = "classpath:/static/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // Their names change with their content.
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FOLDER + "assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable())
                .resourceChain(false)
                .addResolver(brotli());
        registry.addResourceHandler("/**")
                .addResourceLocations(FOLDER)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new PageForAddresses());
    }

    /** The page's build left it beside each file. Who does not take it has the file compressed on its way. */
    private static EncodedResourceResolver brotli() {
        var resolver = new EncodedResourceResolver();
        // With gzip among them, the one that the browser names first would win.
        resolver.setContentCodings(List.of("br"));
        return resolver;
    }

    private static final class PageForAddresses extends PathResourceResolver {

        @Override
        protected @Nullable Resource getResource(String path, Resource folder) throws IOException {
            var file = super.getResource(path, folder);
            return file != null || path.startsWith("api/") || path.startsWith("actuator/") || isFile(path)
                    ? file
                    : super.getResource("index.html", folder);
        }

        private static boolean isFile(String path) {
            return path.substring(path.lastIndexOf('/') + 1).contains(".");
        }
    }
}
