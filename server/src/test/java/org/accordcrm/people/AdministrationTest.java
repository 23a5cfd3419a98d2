package org.accordcrm.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.accordcrm.Cast;
import org.accordcrm.ServerTest;
import org.accordcrm.journal.Cursor;
import org.accordcrm.journal.Journal;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@ServerTest
class AdministrationTest {

    private static final String PASSWORD = "seven quiet harbours";

    private final RestTestClient http;
    private final Cast cast;
    private final Journal journal;
    private final People people;
    private final RestTestClient administrator;
    private final RestTestClient ada;

    AdministrationTest(RestTestClient http, Cast cast, Journal journal, People people) {
        this.http = http;
        this.cast = cast;
        this.journal = journal;
        this.people = people;
        this.administrator = cast.as(cast.adam(), http);
        this.ada = cast.as(cast.ada(), http);
    }

    @Test
    void anInvitedPersonChoosesAPasswordOnceAndSignsIn() {
        var email = address();
        var invited = invite(email);
        var link = "/api/invitations/" + invited.invitation().substring("/invitation/".length());
        assertThat(stateOf(invited.id())).isEqualTo("INVITED");
        http.get().uri(link).exchange().expectBody().jsonPath("$.email").isEqualTo(email);

        accept(link, PASSWORD).expectStatus().isNoContent();

        assertThat(stateOf(invited.id())).isEqualTo("ACTIVE");
        signIn(email, PASSWORD).expectStatus().isNoContent();
        accept(link, "another password").expectStatus().isNotFound();
        http.get().uri(link).exchange().expectStatus().isNotFound();
        signIn(email, PASSWORD).expectStatus().isNoContent();
        assertThat(kindsOf(invited.id())).contains("person.invited.v1", "invitation.accepted.v1");
    }

    @Test
    void aPasswordThatIsEasilyGuessedIsRefusedAndTheLinkStaysGood() {
        var link = "/api/invitations/" + invite(address()).invitation().substring("/invitation/".length());

        assertThat(codeOf(accept(link, "short"))).isEqualTo("password-too-short");
        assertThat(codeOf(accept(link, "Password2026!"))).isEqualTo("password-too-common");
        assertThat(codeOf(accept(link, "aaaaaaaaaaaaaaaa"))).isEqualTo("password-too-common");

        accept(link, PASSWORD).expectStatus().isNoContent();
    }

    @Test
    void aNewLinkUnmakesTheOneBefore() {
        var invited = invite(address());
        var again = answer(
                administrator
                        .post()
                        .uri("/api/people/{id}/invitation", invited.id())
                        .exchange(),
                Recruitment.Invited.class);

        http.get()
                .uri("/api" + plural(invited.invitation()))
                .exchange()
                .expectStatus()
                .isNotFound();
        http.get()
                .uri("/api" + plural(again.invitation()))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void aLeadIsToldToManageTheSourcesOfTheOwnDepartmentAlone() {
        var lead = cast.person("Lea", Map.of("sales", Role.LEAD), false, false);
        var steward = cast.person("Stew", Map.of("sales", Role.MEMBER), false, true);

        var session = answer(cast.as(lead, http).get().uri("/api/session").exchange(), Session.class);
        assertThat(session.rights().manageSources()).isFalse();
        assertThat(session.departments()).containsExactly(new Session.Membership("sales", Role.LEAD));
        assertThat(answer(cast.as(steward, http).get().uri("/api/session").exchange(), Session.class)
                        .rights()
                        .manageSources())
                .isTrue();
    }

    @Test
    void deactivationEndsSessionsAndTokensAtOnceAndIsUndone() {
        var grace = cast.person("Grace", Map.of("sales", Role.MEMBER), false, false);
        people.setPassword(grace.person(), PASSWORD);
        var session = Objects.requireNonNull(signIn(cast.emailOf(grace), PASSWORD)
                .returnResult(Void.class)
                .getResponseCookies()
                .getFirst(SignInFilter.COOKIE));
        var byToken = cast.as(grace, http);
        byToken.get().uri("/api/session").exchange().expectStatus().isOk();
        asSession(session.getValue()).expectStatus().isOk();

        put("/api/people/{id}/deactivation", grace.person()).expectStatus().isNoContent();
        put("/api/people/{id}/deactivation", grace.person()).expectStatus().isNoContent();

        byToken.get().uri("/api/session").exchange().expectStatus().isUnauthorized();
        asSession(session.getValue()).expectStatus().isUnauthorized();
        signIn(cast.emailOf(grace), PASSWORD).expectStatus().isUnauthorized();
        assertThat(kindsOf(grace.person())).containsOnlyOnce("person.deactivated.v1");

        administrator
                .delete()
                .uri("/api/people/{id}/deactivation", grace.person())
                .exchange()
                .expectStatus()
                .isNoContent();
        asSession(session.getValue()).expectStatus().isUnauthorized();
        signIn(cast.emailOf(grace), PASSWORD).expectStatus().isNoContent();
    }

    @Test
    void whoSawAnOlderVersionDoesNotOverwrite() {
        var grace = cast.person("Grace", Map.of("sales", Role.MEMBER), false, false);
        var terms = terms(cast.emailOf(grace), "Grace Hall", false);

        change(grace.person(), "\"1\"", terms)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.memberships[0].department")
                .isEqualTo("finance");

        assertThat(codeOf(change(grace.person(), "\"1\"", terms))).isEqualTo("changed-meanwhile");
        assertThat(codeOf(administrator
                        .put()
                        .uri("/api/people/{id}", grace.person())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(terms)
                        .exchange()))
                .isEqualTo("version-needed");
    }

    @Test
    void aChangedRoleCountsFromTheNextRequestOn() {
        var grace = cast.person("Grace", Map.of("finance", Role.MEMBER), false, false);
        var asGrace = cast.as(grace, http);
        asGrace.get().uri("/api/company").exchange().expectStatus().isOk();
        assertThat(administratorBy(asGrace)).isFalse();

        change(grace.person(), "\"1\"", terms(cast.emailOf(grace), "Grace", true))
                .expectStatus()
                .isOk();

        assertThat(administratorBy(asGrace)).isTrue();
    }

    @Test
    void aDepartmentIsOpenedAndChangedWithItsHours() {
        var key = "lab-" + UUID.randomUUID().toString().substring(0, 8);
        var hours = List.of(Map.of("day", "MONDAY", "from", "08:30", "to", "12:00"));
        var opened = answer(post("/api/departments", department(key, "Laboratory", hours)), Department.class);
        assertThat(opened.hours()).hasSize(1);
        assertThat(codeOf(post("/api/departments", department(key, "Laboratory", hours))))
                .isEqualTo("department-key-taken");

        var overlapping = List.of(
                Map.of("day", "MONDAY", "from", "08:00", "to", "12:00"),
                Map.of("day", "MONDAY", "from", "11:00", "to", "17:00"));
        assertThat(codeOf(post("/api/departments", department(key + "-2", "Laboratory", overlapping))))
                .isEqualTo("field-unfit");

        administrator
                .put()
                .uri("/api/departments/{id}", opened.id())
                .header(HttpHeaders.IF_MATCH, "\"" + opened.version() + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(department(key, "Calibration", List.of()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.nameEn")
                .isEqualTo("Calibration");
    }

    @Test
    void theCompanyIsChangedByItsAdministratorOnly() {
        var read = administrator.get().uri("/api/company").exchange().returnResult(CompanyController.CompanyView.class);
        var company = Objects.requireNonNull(read.getResponseBody());
        var etag = Objects.requireNonNull(read.getResponseHeaders().getETag());

        assertThat(codeOf(putCompany(ada, etag, company.zone()))).isEqualTo("administrator-needed");
        assertThat(codeOf(putCompany(administrator, etag, "Moon/Crater"))).isEqualTo("field-unfit");
        putCompany(administrator, etag, company.zone()).expectStatus().isOk();
        assertThat(codeOf(putCompany(administrator, etag, company.zone()))).isEqualTo("changed-meanwhile");
    }

    @Test
    void aGuestSeesNobodyElse() {
        var gus = cast.gus();
        var asGus = cast.as(gus, http);

        asGus.get()
                .uri("/api/people")
                .exchange()
                .expectBody()
                .jsonPath("$.items[*].id")
                .isEqualTo(gus.person().toString());
        asGus.get()
                .uri("/api/people/{id}", cast.otto().person())
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void peopleComeInPagesThatMissNobody() {
        var grace = cast.person("Grace", Map.of("sales", Role.MEMBER), false, false);
        var hugo = cast.person("Hugo", Map.of("sales", Role.MEMBER), false, false);
        var found = new ArrayList<PersonId>();
        String cursor = null;
        do {
            var part = answer(
                    ada.get()
                            .uri(cursor == null ? "/api/people?limit=2" : "/api/people?limit=2&cursor=" + cursor)
                            .exchange(),
                    Staff.Part.class);
            part.items().forEach(person -> found.add(person.id()));
            cursor = part.next();
        } while (cursor != null);

        assertThat(found).doesNotHaveDuplicates().contains(grace.person(), hugo.person());
    }

    @Test
    void aBodyThatLacksAFieldIsTold() {
        var nameless = new HashMap<>(terms(address(), "Grace", false));
        nameless.remove("name");

        post("/api/people", nameless)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.values.field")
                .isEqualTo("name");
        assertThat(codeOf(post("/api/people", Map.of("email", address())))).isEqualTo("request-unreadable");
    }

    private Recruitment.Invited invite(String email) {
        return answer(post("/api/people", terms(email, "Newcomer", false)), Recruitment.Invited.class);
    }

    private static String address() {
        return UUID.randomUUID() + "@northlight.example";
    }

    private static Map<String, Object> terms(String email, String name, boolean administrator) {
        return Map.of(
                "email", email,
                "name", name,
                "administrator", administrator,
                "steward", false,
                "memberships", List.of(Map.of("department", "finance", "role", "MEMBER")));
    }

    private static Map<String, Object> department(String key, String name, List<?> hours) {
        return Map.of(
                "key", key, "nameEn", name, "nameZh", "实验室", "hue", "olive", "zone", "Asia/Shanghai", "hours", hours);
    }

    private RestTestClient.ResponseSpec post(String path, Object body) {
        return administrator
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private RestTestClient.ResponseSpec put(String path, PersonId person) {
        return administrator.put().uri(path, person).exchange();
    }

    private RestTestClient.ResponseSpec change(PersonId person, String etag, Object terms) {
        return administrator
                .put()
                .uri("/api/people/{id}", person)
                .header(HttpHeaders.IF_MATCH, etag)
                .contentType(MediaType.APPLICATION_JSON)
                .body(terms)
                .exchange();
    }

    private static RestTestClient.ResponseSpec putCompany(RestTestClient client, String etag, String zone) {
        return client.put()
                .uri("/api/company")
                .header(HttpHeaders.IF_MATCH, etag)
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Company("Northlight", zone, "CHF", "CH", List.of("en", "zh")))
                .exchange();
    }

    private RestTestClient.ResponseSpec accept(String link, String password) {
        return unsafe(http.post().uri(link + "/acceptance"))
                .body(new InvitationController.Acceptance("New Comer", password))
                .exchange();
    }

    private RestTestClient.ResponseSpec signIn(String email, String password) {
        return unsafe(http.post().uri("/api/session"))
                .body(new SessionController.SignIn(email, password))
                .exchange();
    }

    /** As a page sends it that has no session yet. */
    private static RestTestClient.RequestBodySpec unsafe(RestTestClient.RequestBodySpec request) {
        return request.cookie("XSRF-TOKEN", "drawn")
                .header("X-XSRF-TOKEN", "drawn")
                .contentType(MediaType.APPLICATION_JSON);
    }

    private RestTestClient.ResponseSpec asSession(String session) {
        return http.get()
                .uri("/api/session")
                .cookie(SignInFilter.COOKIE, session)
                .exchange();
    }

    private String stateOf(PersonId person) {
        return answer(ada.get().uri("/api/people/{id}", person).exchange(), PersonView.class)
                .state()
                .name();
    }

    private record Session(boolean administrator, Granted rights, List<Membership> departments) {

        private record Granted(boolean manageSources) {}

        private record Membership(String key, Role role) {}
    }

    private static boolean administratorBy(RestTestClient client) {
        return answer(client.get().uri("/api/session").exchange(), Session.class)
                .administrator();
    }

    private List<String> kindsOf(PersonId person) {
        var kinds = Set.of("person.invited.v1", "invitation.accepted.v1", "person.deactivated.v1");
        return journal.after(Cursor.START, kinds, Integer.MAX_VALUE).entries().stream()
                .filter(entry -> entry.subject().equals("person/" + person))
                .map(entry -> entry.kind())
                .toList();
    }

    private static String plural(String path) {
        return path.replaceFirst("^/invitation/", "/invitations/");
    }

    private static String codeOf(RestTestClient.ResponseSpec refused) {
        record Refusal(String code) {}
        return answer(refused, Refusal.class).code();
    }

    private static <T> T answer(RestTestClient.ResponseSpec response, Class<T> type) {
        return Objects.requireNonNull(response.returnResult(type).getResponseBody());
    }
}
