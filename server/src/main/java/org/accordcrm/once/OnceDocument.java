package org.accordcrm.once;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document says of the requests that hear a key. */
@Configuration(proxyBeanMethods = false)
class OnceDocument {

    @Bean
    OperationCustomizer keys() {
        return (operation, handler) -> {
            if (handler.hasMethodAnnotation(OnceOnly.class)) {
                addKey(operation);
            }
            return operation;
        };
    }

    private static void addKey(Operation operation) {
        var parameters = operation.getParameters();
        // Two ways to send one thing are one operation of the document.
        if (parameters != null && parameters.stream().anyMatch(one -> IdempotencyKey.HEADER.equals(one.getName()))) {
            return;
        }
        operation.addParametersItem(new HeaderParameter()
                .name(IdempotencyKey.HEADER)
                .required(false)
                .description("Drawn anew for each intention. Sent again with it within 24 hours, the request makes"
                        + " nothing more and is answered as it was.")
                .schema(new StringSchema().minLength(1).maxLength(255)));
        operation
                .getResponses()
                .addApiResponse("409", problem("The request with this key is under way, or its answer is not there"))
                .addApiResponse("422", problem("The key was used for another request, or a rule is broken"));
    }

    private static ApiResponse problem(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json", new MediaType().schema(new Schema<>().$ref("Problem"))));
    }
}
