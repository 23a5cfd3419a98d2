package org.accordcrm.matrix;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How an operation is asked so that nothing but the right decides: with a body that would do. */
final class Requests {

    static final String ACCEPTANCE = """
            {"name": "Ivo", "password": "a long bandicoot walk"}""";

    static final String MESSAGE = """
            {"text": "Ask @[department/finance]."}""";

    private static final String DEPARTMENT = """
            {"key": "%s", "nameEn": "Quality", "nameZh": "质量部", "hue": "sales", "zone": "UTC", "hours": []}""";

    private static final String RECORDS = """
            [{"id": "N-1", "name": "Numbat Nets"}]""";

    /** What narrows, sorts or takes away by a field that not everybody may see, and the usual. */
    private static final Map<String, List<String>> QUERIES = Map.of(
            "GET /api/customers",
            List.of("", "?q=platypus", "?has=overdue", "?has=creditHold", "?has=openDeal", "?sort=-changed"),
            "GET /api/customers/export",
            List.of(
                    "?format=csv",
                    "?format=xlsx",
                    "?format=csv&has=overdue",
                    "?format=csv&columns=id,payment_term,credit_limit,owner,notes,email",
                    "?format=xlsx&columns=id,payment_term,credit_limit,credit_hold"),
            "GET /api/records/export",
            List.of("?format=csv", "?format=xlsx"),
            "GET /api/links/export",
            List.of("?format=csv", "?format=xlsx"),
            "GET /api/calendar",
            List.of("?year=2026"),
            "POST /api/sources/{source}/records",
            List.of("?targets=organisation"));

    /**
     * @param type of the body; absent without one
     */
    record Request(String method, String path, @Nullable String type, byte[] body) {

        static Request get(String path) {
            return new Request("GET", path, null, new byte[0]);
        }

        /** The same by another method. */
        Request by(String other) {
            return new Request(other, path, type, body);
        }

        /** The same as if the body were of another type. */
        Request as(String other) {
            return new Request(method, path, other, body);
        }
    }

    private Requests() {}

    static String person(String email) {
        return """
                {"email": "%s", "name": "Ivo", "administrator": false, "steward": false, "memberships": []}""".formatted(email);
    }

    /** @param to key of the department that is asked */
    static String ask(String to) {
        return """
                {"text": "Since when?", "to": "%s"}""".formatted(to);
    }

    /** What the id in the path, or in the body, names. */
    static String kind(Operation operation) {
        var path = operation.path();
        if (path.equals("/api/session/department")) {
            return "key";
        }
        if (path.endsWith("/undo")) {
            return World.LAST_RUN;
        }
        if (operation.toString().equals("POST /api/sources")) {
            return World.OPENING;
        }
        if (!path.contains("{")) {
            return "";
        }
        var first = path.replaceFirst("^/api/", "").replaceFirst("/.*", "");
        return switch (first) {
            case "calendar" -> World.DAY;
            case "people" -> "person";
            case "quarantine" -> "row";
            default -> first.substring(0, first.length() - 1);
        };
    }

    /** @param id of the thing that is asked about; empty where none is named */
    static List<Request> of(Operation operation, String id, Thing thing, World world) {
        var path = operation
                .path()
                .replace("{left}/{right}", id)
                .replaceAll("\\{[^}]+}", java.util.regex.Matcher.quoteReplacement(id));
        if (operation.path().endsWith("/files")) {
            return List.of(upload(path), form(path));
        }
        var body = body(operation.toString(), id, thing, world);
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var requests = new ArrayList<Request>();
        for (var query : QUERIES.getOrDefault(operation.toString(), List.of(""))) {
            requests.add(
                    new Request(operation.method(), path + query, body.isEmpty() ? null : "application/json", bytes));
        }
        return requests;
    }

    private static Request upload(String path) {
        return new Request(
                "POST",
                path + "?name=new.csv",
                "application/octet-stream",
                "id,name\nN-2,Bilby Bolts\n".getBytes(StandardCharsets.UTF_8));
    }

    private static Request form(String path) {
        var form = "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"new.csv\"\r\n\r\n"
                + "id,name\nN-2,Bilby Bolts\n\r\n--cut--\r\n";
        return new Request("POST", path, "multipart/form-data; boundary=cut", form.getBytes(StandardCharsets.UTF_8));
    }

    private static String body(String operation, String id, Thing thing, World world) {
        var file = world.object("file", thing).orElseThrow();
        var department = thing == Thing.MARKETING ? "marketing" : "finance";
        return switch (operation) {
            case "PUT /api/company" -> """
                    {"name": "Northlight", "zone": "Europe/Zurich", "currency": "CHF", "country": "CH", "languages": ["en", "zh"]}""";
            case "PUT /api/calendar/{day}" -> "{\"kind\": \"CLOSED\", \"name\": \"Works outing\"}";
            case "POST /api/departments" -> DEPARTMENT.formatted("quality");
            case "PUT /api/departments/{id}" -> DEPARTMENT.formatted(department);
            case "POST /api/people" -> person("new@northlight.example");
            case "PUT /api/people/{id}" -> person("changed@northlight.example");
            case "POST /api/session" -> "{\"email\": \"nobody@northlight.example\", \"password\": \"a guess\"}";
            case "PUT /api/session/department" -> "{\"key\": \"%s\"}".formatted(id);
            case "POST /api/sources" -> "{\"name\": \"Another of %s\", \"department\": \"%s\"}".formatted(id, id);
            case "PUT /api/sources/{id}" ->
                "{\"name\": \"Renamed %s\", \"department\": \"%s\"}".formatted(id, department);
            case "PUT /api/sources/{source}/mapping" -> Planting.LISTING;
            case "POST /api/sources/{source}/records" -> RECORDS;
            case "POST /api/sources/{source}/runs" -> "{\"file\": \"%s\"}".formatted(file);
            case "POST /api/files/{id}/preview" -> "{\"mapping\": %s}".formatted(Planting.LISTING);
            case "POST /api/files/{id}/recognition", "POST /api/files/{id}/suggestion" -> "{}";
            case "POST /api/invitations/{token}/acceptance" -> ACCEPTANCE;
            case "POST /api/tokens" -> "{\"name\": \"another\"}";
            case "PUT /api/pairs/{left}/{right}/verdict" -> "{\"verdict\": \"different\"}";
            case "POST /api/rooms/customer/{id}/messages", "PUT /api/messages/{id}" -> MESSAGE;
            case "POST /api/asks/{id}/answers", "POST /api/asks/{id}/reasks" -> MESSAGE;
            case "POST /api/asks/{id}/passes" -> "{\"to\": \"service\"}";
            case "PUT /api/asks/{id}/answer" ->
                "{\"message\": \"%s\"}".formatted(world.object("reply", thing).orElse(id));
            case "POST /api/rooms/customer/{id}/asks" -> ask("service");
            case "PUT /api/rooms/customer/{id}/read" -> "{\"offset\": \"1.2.3\"}";
            case "PUT /api/quarantine/{id}/mend" -> "{\"raw\": {}}";
            default -> "";
        };
    }
}
