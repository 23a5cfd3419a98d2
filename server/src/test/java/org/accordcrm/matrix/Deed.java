package org.accordcrm.matrix;

import java.util.List;

/** Each change of the API, done once by somebody whom it is for: so a refusal was for the right, not for the request. */
record Deed(String caller, Operation operation, Thing thing) {

    private static final String STEWARD = "the steward";
    private static final String ADMINISTRATOR = "the administrator";
    private static final String MARKETING = "the lead of marketing";
    private static final String FINANCE = "the lead of finance";

    /** In an order in which each finds what it needs. */
    static final List<Deed> ALL = List.of(
            of(FINANCE, "POST /api/runs/{id}/undo", Thing.FINANCE),
            of(STEWARD, "PUT /api/quarantine/{id}/mend", Thing.FINANCE),
            of(MARKETING, "PUT /api/quarantine/{id}/mend", Thing.MARKETING),
            of(FINANCE, "PUT /api/quarantine/{id}/mend", Thing.FINANCE),
            of(STEWARD, "POST /api/sources/{source}/quarantine/replay", Thing.FINANCE),
            of(MARKETING, "POST /api/sources/{source}/quarantine/replay", Thing.MARKETING),
            of(MARKETING, "PUT /api/sources/{source}/mapping", Thing.MARKETING),
            of(MARKETING, "POST /api/sources/{source}/records", Thing.MARKETING),
            of(MARKETING, "POST /api/sources/{source}/files", Thing.MARKETING),
            of(MARKETING, "POST /api/files/{id}/recognition", Thing.MARKETING),
            of(FINANCE, "POST /api/files/{id}/recognition", Thing.FINANCE),
            of(MARKETING, "POST /api/sources/{source}/runs", Thing.MARKETING),
            of(MARKETING, "PUT /api/runs/{id}/stop", Thing.MARKETING),
            of(MARKETING, "PUT /api/runs/{id}/confirmation", Thing.MARKETING),
            of(MARKETING, "PUT /api/sources/{id}", Thing.MARKETING),
            of(MARKETING, "POST /api/sources", Thing.MARKETING),
            of(MARKETING, "PUT /api/pairs/{left}/{right}/verdict", Thing.FINANCE),
            of(MARKETING, "DELETE /api/pairs/{left}/{right}/verdict", Thing.FINANCE),
            of(MARKETING, "POST /api/rooms/customer/{id}/messages", Thing.FINANCE),
            of(MARKETING, "PUT /api/rooms/customer/{id}/read", Thing.FINANCE),
            of(MARKETING, "PUT /api/rooms/customer/{id}/following", Thing.MARKETING),
            of(MARKETING, "DELETE /api/rooms/customer/{id}/following", Thing.MARKETING),
            of(MARKETING, "PUT /api/messages/{id}", Thing.MARKETING),
            of(MARKETING, "PUT /api/messages/{id}/deletion", Thing.MARKETING),
            of(MARKETING, "DELETE /api/messages/{id}/deletion", Thing.MARKETING),
            of(MARKETING, "POST /api/rooms/customer/{id}/asks", Thing.FINANCE),
            of(FINANCE, "PUT /api/asks/{id}/withdrawal", Thing.MARKETING),
            of(FINANCE, "PUT /api/asks/{id}/taking", Thing.FINANCE),
            of(FINANCE, "DELETE /api/asks/{id}/taking", Thing.FINANCE),
            of(FINANCE, "PUT /api/asks/{id}/answer", Thing.FINANCE),
            of(MARKETING, "POST /api/asks/{id}/reasks", Thing.FINANCE),
            of(FINANCE, "POST /api/asks/{id}/answers", Thing.FINANCE),
            of(MARKETING, "POST /api/asks/{id}/reasks", Thing.FINANCE),
            of(FINANCE, "POST /api/asks/{id}/passes", Thing.FINANCE),
            of("a member of finance", "PUT /api/session/department", Thing.FINANCE),
            of("a guest of sales", "POST /api/tokens", Thing.FINANCE),
            of(FINANCE, "DELETE /api/tokens/{id}", Thing.FINANCE),
            of("nobody", "POST /api/invitations/{token}/acceptance", Thing.FINANCE),
            of(ADMINISTRATOR, "PUT /api/company", Thing.FINANCE),
            of(ADMINISTRATOR, "POST /api/departments", Thing.FINANCE),
            of(ADMINISTRATOR, "PUT /api/departments/{id}", Thing.MARKETING),
            of(ADMINISTRATOR, "PUT /api/calendar/{day}", Thing.FINANCE),
            of(ADMINISTRATOR, "DELETE /api/calendar/{day}", Thing.FINANCE),
            of(ADMINISTRATOR, "POST /api/people", Thing.FINANCE),
            of(ADMINISTRATOR, "POST /api/people/{id}/invitation", Thing.MARKETING),
            of(ADMINISTRATOR, "PUT /api/people/{id}", Thing.MARKETING),
            of(ADMINISTRATOR, "PUT /api/people/{id}/deactivation", Thing.MARKETING),
            of(ADMINISTRATOR, "DELETE /api/people/{id}/deactivation", Thing.MARKETING),
            of("a guest of sales", "DELETE /api/session", Thing.FINANCE));

    private static Deed of(String caller, String operation, Thing thing) {
        return new Deed(caller, Operation.of(operation), thing);
    }

    @Override
    public String toString() {
        return "%s as %s".formatted(operation, caller);
    }
}
