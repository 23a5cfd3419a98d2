package org.accordcrm.sources;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.accordcrm.once.OnceOnly;
import org.accordcrm.people.Viewer;
import org.accordcrm.problem.Problem;
import org.accordcrm.sources.file.Format;
import org.accordcrm.sources.registry.FileView;
import org.accordcrm.sources.registry.FileViews;
import org.accordcrm.sources.registry.UploadedFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files that were given: kept, recognised, looked at. */
@RestController
@RequestMapping("/api")
class FileController {

    /** @param format what is known better than it was recognised */
    record Reading(@Nullable Format format) {}

    private final SourceViews sources;
    private final UploadedFiles files;
    private final GivenFiles given;
    private final FileViews views;

    FileController(SourceViews sources, UploadedFiles files, GivenFiles given, FileViews views) {
        this.sources = sources;
        this.files = files;
        this.given = given;
        this.views = views;
    }

    /** The request itself is taken, not its parts: what is too large is refused before it is read. */
    @OnceOnly
    @PostMapping(path = "/sources/{source}/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schemaProperties =
                                                    @SchemaProperty(
                                                            name = "file",
                                                            schema = @Schema(type = "string", format = "binary")))))
    FileView keep(Viewer viewer, @PathVariable UUID source, HttpServletRequest request)
            throws IOException, ServletException {
        sources.managed(viewer, source);
        files.requireRoom(request.getContentLengthLong());
        var part = request.getPart("file");
        if (part == null) {
            throw new Problem.Invalid(
                    "field-needed", "The form has no part (file).", java.util.Map.of("field", "file"));
        }
        try (var content = part.getInputStream()) {
            var name = part.getSubmittedFileName() == null ? "file" : part.getSubmittedFileName();
            return views.view(files.keep(source, name, content, viewer.person()));
        } finally {
            part.delete();
        }
    }

    @OnceOnly
    @PostMapping(
            path = "/sources/{source}/files",
            consumes = {MediaType.APPLICATION_OCTET_STREAM_VALUE, "text/*"})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    FileView keepRaw(Viewer viewer, @PathVariable UUID source, @RequestParam String name, HttpServletRequest request)
            throws IOException {
        sources.managed(viewer, source);
        files.requireRoom(request.getContentLengthLong());
        return views.view(files.keep(source, name, request.getInputStream(), viewer.person()));
    }

    @GetMapping("/files/{id}")
    FileView file(Viewer viewer, @PathVariable UUID id) {
        return views.view(given.require(viewer, id));
    }

    /** The file anew, as somebody knows it to be. */
    @PostMapping("/files/{id}/recognition")
    FileView recognise(
            Viewer viewer,
            @PathVariable UUID id,
            @org.springframework.web.bind.annotation.RequestBody Reading reading) {
        var file = given.require(viewer, id);
        var format = reading.format() == null ? Format.UNKNOWN : reading.format();
        files.recognise(file, format);
        return views.view(files.correct(file, format));
    }
}
