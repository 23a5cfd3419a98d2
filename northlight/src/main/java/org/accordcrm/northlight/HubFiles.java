package org.accordcrm.northlight;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Marketing hub: contacts with their companies and consents, and campaigns. JSON lines. */
final class HubFiles implements OfficeFiles {

    private static final List<String> STAGES = List.of(
            "subscriber", "lead", "marketing qualified lead", "sales qualified lead", "opportunity", "customer");
    private static final List<String> PROOFS = List.of(
            "web form", "double opt-in", "business card, fair", "signed at training", "by e-mail", "WeChat follow");
    private static final List<String> OCCASIONS = List.of(
            "Water quality webinar",
            "Optics roadshow",
            "Calibration day",
            "Clean room seminar",
            "NL-400 launch",
            "Spring newsletter",
            "Semiconductor forum",
            "Metrology breakfast",
            "Service week",
            "精密测量研讨会",
            "新品发布",
            "行业展会");

    private final Path contactsFile;
    private final Path campaignsFile;
    private final Table contacts;
    private final Table campaigns;
    private final Truth truth;
    private final LocalDate today;
    private final Keys keys = new Keys("", 60001);
    private final Keys campaignIds = new Keys("M-", 401);
    private final Dice dice;
    private List<String> members = new ArrayList<>();
    private String campaign;
    private int membersWanted;
    private int rows;
    private int campaignRows;

    HubFiles(Path folder, Truth truth, LocalDate today, Dice dice) {
        this.contactsFile = folder.resolve("marketing-hub.jsonl");
        this.campaignsFile = folder.resolve("marketing-hub-campaigns.jsonl");
        this.contacts = Table.ofLines(contactsFile);
        this.campaigns = Table.ofLines(campaignsFile);
        this.truth = truth;
        this.today = today;
        this.dice = dice;
        this.campaign = campaignIds.next();
        this.membersWanted = dice.between(15, 120);
    }

    /** The campaign that is gathering members now. */
    String campaign() {
        return campaign;
    }

    @Override
    public void write(Row row, Dice dice) {
        Card company = row.organisation();
        Card person = row.person();
        if (company != null) {
            keys.give(company);
            consent(company, dice);
            truth.add(row.office(), company);
        }
        if (person != null) {
            keys.give(person);
            consent(person, dice);
            truth.add(row.office(), person);
            join(person, dice);
        }
        String line = line(row);
        contacts.raw(line);
        rows++;
        switch (rows) {
            case 45 -> contacts.raw(line);
            case 75, 175 ->
                contacts.raw(line.replace("\"country\":", "\"note\":\"entered twice\",\"country\":")
                        .replace("@", ".alt@"));
            case 95 -> contacts.raw(line.substring(0, line.length() / 2));
            case 115 ->
                contacts.raw(
                        "{\"contact\":{\"firstName\":\"Nobody\",\"lastName\":\"Known\",\"city\":\"Bern\"},\"updatedAt\":\"2026-05-04\"}");
            case 125 ->
                contacts.raw(
                        "{\"contact\":{\"id\":\"99001\",\"firstName\":\"June\",\"lastName\":\"Thirtyfirst\",\"city\":\"Bern\"},\"updatedAt\":\"2021-06-31\"}");
            default -> {}
        }
    }

    private void consent(Card card, Dice dice) {
        if (card.consentEmail.isEmpty()) {
            card.consentEmail = dice.chance(0.7) ? "yes" : "no";
            card.consentPhone = dice.chance(0.35) ? "yes" : "no";
            card.consentDaysAgo = dice.below(1500);
            card.proof = dice.of(PROOFS);
        }
        if (card.stage.isEmpty()) {
            card.stage = dice.of(STAGES);
        }
    }

    private String line(Row row) {
        var line = new JsonLine();
        Card person = row.person();
        Card company = row.organisation();
        if (person != null) {
            line.put(
                    "contact",
                    new JsonLine()
                            .put("id", person.key)
                            .put("firstName", person.given)
                            .put("lastName", person.family)
                            .put("jobTitle", person.title)
                            .put("email", person.email)
                            .put("phone", person.phone)
                            .put("birthday", person.birth)
                            .put("address", row.main().street)
                            .put("zip", row.main().postcode)
                            .put("city", row.main().city)
                            .put("country", row.main().country)
                            .put("lifecycleStage", person.stage)
                            .put("consent", consentOf(person)));
        }
        if (company != null) {
            line.put(
                    "company",
                    new JsonLine()
                            .put("id", company.key)
                            .put("name", company.name)
                            .put("domain", company.domain)
                            .put("email", company.email)
                            .put("phone", company.phone)
                            .put("industry", company.industry)
                            .put("address", company.street)
                            .put("zip", company.postcode)
                            .put("city", company.city)
                            .put("country", company.country)
                            .put("lifecycleStage", company.stage)
                            .put("consent", consentOf(company)));
        }
        return line.put("updatedAt", row.updated().toString()).toString();
    }

    private JsonLine consentOf(Card card) {
        return new JsonLine()
                .put("email", card.consentEmail)
                .put("phone", card.consentPhone)
                .put("date", today.minusDays(card.consentDaysAgo).toString())
                .put("proof", card.proof);
    }

    private void join(Card person, Dice dice) {
        if (!dice.chance(0.3)) {
            return;
        }
        members.add(person.key);
        if (members.size() >= membersWanted) {
            finishCampaign();
        }
    }

    private void finishCampaign() {
        LocalDate start = today.minusDays(dice.below(700));
        String currency = dice.of(List.of("CHF", "EUR", "CNY"));
        String occasion = dice.of(OCCASIONS) + " " + start.getYear();
        campaign(
                campaign,
                occasion,
                start,
                start.plusDays(dice.between(0, 60)),
                500L * dice.between(4, 90),
                currency,
                members);
        members = new ArrayList<>();
        campaign = campaignIds.next();
        membersWanted = dice.between(15, 120);
    }

    private void campaign(
            String id,
            String name,
            LocalDate start,
            LocalDate end,
            long budget,
            String currency,
            List<String> members) {
        campaigns.raw(campaignLine(id, name, budget, currency, members)
                .put("start", start.toString())
                .put("end", end.toString())
                .toString());
        campaignRows++;
        if (campaignRows == 3) {
            campaigns.raw(
                    "{\"id\":\"M-990\",\"name\":\"Ends before the calendar\",\"start\":\"2026-02-30\",\"budget\":1000,\"currency\":\"CHF\"}");
        }
    }

    /** Writes one campaign of the cast. */
    void campaign(String id, String name, int startDaysAgo, int endDaysAgo, Budget budget, List<String> members) {
        campaigns.raw(campaignLine(id, name, budget.amount(), budget.currency(), members)
                .put("start", today.minusDays(startDaysAgo).toString())
                .put("end", today.minusDays(endDaysAgo).toString())
                .toString());
    }

    /** An amount in whole units of its currency. */
    record Budget(long amount, String currency) {}

    private static JsonLine campaignLine(String id, String name, long budget, String currency, List<String> members) {
        return new JsonLine()
                .put("id", id)
                .put("name", name)
                .put("budget", budget)
                .put("currency", currency)
                .put("members", members);
    }

    @Override
    public List<ExportFile> files() {
        return List.of(
                new ExportFile(
                        "marketing",
                        Office.HUB.source,
                        contactsFile,
                        Mapping.of("marketing-hub"),
                        "https://hub.northlight.example/objects/{key}"),
                new ExportFile(
                        "marketing",
                        Office.HUB.source + " campaigns",
                        campaignsFile,
                        Mapping.of("marketing-hub-campaigns"),
                        "https://hub.northlight.example/campaigns/{key}"));
    }

    @Override
    public void close() {
        if (!members.isEmpty()) {
            finishCampaign();
        }
        contacts.close();
        campaigns.close();
    }
}
