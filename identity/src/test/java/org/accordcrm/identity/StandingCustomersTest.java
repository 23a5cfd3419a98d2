package org.accordcrm.identity;

import static org.accordcrm.identity.Cast.organization;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What four departments know of one customer stays one, whatever other lists the model was learned from. */
class StandingCustomersTest {

    private static final Map<String, Profile> MERIDIAN = Map.of(
            "sales",
            organization(
                    "name", "Suzhou Meridian Optics Co Ltd",
                    "email", "liu.yan@meridian-optics.example",
                    "phone", "+8651262884107",
                    "street", "苏州工业园区星湖街 88 号",
                    "city", "苏州"),
            "hub",
            organization(
                    "name", "Meridian Optics (Suzhou)",
                    "email", "info@meridian-optics.example",
                    "phone", "+8651262884107",
                    "city", "Suzhou"),
            "desk",
            organization("name", "苏州子午光学", "phone", "+8651262884170", "street", "苏州工业园区星湖街 88 号", "city", "苏州"),
            "ledger",
            organization("name", "苏州子午光学有限公司", "street", "苏州市星湖街 88 号", "city", "苏州市", "code", "91320594MA1W8K4T2F"));

    private static final String[] FIRST =
            "Harbour Lakeside Prairie Wicker Humboldt Bronzeville Pullman Logan".split(" ");
    private static final String[] SECOND =
            "Learning Children Discovery Sunshine Rainbow Little Academy Steps".split(" ");
    private static final String[] PLACES = "苏州 无锡 常州 南京 宁波 杭州".split(" ");
    private static final String[] BRANDS = "华光 天平 恒准 精衡 东仪 北辰 新测 万维 明度 启迪".split(" ");
    private static final String[] TRADES = "仪器 光学 机电 科技 材料 电子".split(" ");

    private final Resolver<String> resolver = new Resolver<>(Settings.standard());

    @Test
    void theDocumentedModelJoinsThem() {
        assertTogether();
    }

    @Test
    void aModelOfListsLikeTheirsJoinsThem() {
        chineseLists();

        resolver.train();

        assertTogether();
    }

    @Test
    void aModelOfListsOfAnotherCountryJoinsThem() {
        americanLists();

        resolver.train();

        assertTogether();
    }

    @Test
    void listsOfAnotherCountryDoNotPartThem() {
        chineseLists();
        resolver.train();
        assertTogether();

        americanLists();

        assertThat(resolver.hasOutgrownModel()).isFalse();
        assertTogether();
    }

    private void assertTogether() {
        MERIDIAN.forEach(resolver::put);
        resolver.settle();
        assertThat(resolver.clusterOf("sales")).contains(Set.copyOf(MERIDIAN.keySet()));
    }

    /** Two lists with full addresses, as an office keeps of its sites; a third of them in both. */
    private void americanLists() {
        var random = new SplittableRandom(1);
        for (int i = 0; i < 400; i++) {
            var name = "%s %s %d".formatted(FIRST[i % 8], SECOND[i / 8 % 8], i);
            var street = "%d W %s Ave".formatted(100 + i * 7, FIRST[random.nextInt(8)]);
            var phone = "+1312%07d".formatted(2_000_000 + random.nextInt(7_000_000));
            resolver.put("us-" + i, organization("name", name, "street", street, "city", "Chicago", "phone", phone));
            if (i % 3 == 0) {
                var close = random.nextBoolean() ? name + " Inc" : name.replace("Learning", "Lerning");
                resolver.put(
                        "us2-" + i,
                        organization("name", close, "street", street + ".", "city", "Chicago", "phone", phone));
            }
        }
    }

    /** A list with streets and one that knows names and cities only. */
    private void chineseLists() {
        var random = new SplittableRandom(2);
        for (int i = 0; i < 360; i++) {
            var city = PLACES[i % 6];
            var brand = BRANDS[i / 6 % 10] + TRADES[i / 60];
            var street = "%s市人民路 %d 号".formatted(city, i + 1);
            var phone = "+86512%08d".formatted(60_000_000 + random.nextInt(9_000_000));
            resolver.put(
                    "cn-" + i,
                    organization("name", city + brand + "有限公司", "street", street, "city", city + "市", "phone", phone));
            if (i % 3 == 0) {
                resolver.put(
                        "cn2-" + i,
                        random.nextBoolean()
                                ? organization("name", city + brand, "city", city, "phone", phone)
                                : organization("name", city + brand + "有限公司", "city", city));
            }
        }
    }
}
