package org.accordcrm.identity.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "苏州工业园区星湖街 88 号, 苏州市星湖街 88 号",
        "江苏省苏州市工业园区星湖街88号, 星湖街 88 号",
        "浦东新区张江路 5 号, 上海市张江路 5 号",
        "No. 7 Kurze Straße, Kurzestr. 7",
        "东湖大道 131 号, 131 Donghu Avenue",
    })
    void oneStreetIsOneHoweverMuchOfItsPlaceIsWritten(String left, String right) {
        assertThat(Address.street(left, "")).isEqualTo(Address.street(right, ""));
    }

    @ParameterizedTest
    @CsvSource({"阳光小区 3 栋, 月光小区 3 栋", "张江科技园区 88 号, 漕河泾科技园区 88 号", "区府路 3 号, 县府路 3 号"})
    void whatNamesTheStreetStays(String left, String right) {
        assertThat(Address.street(left, "")).isNotEqualTo(Address.street(right, ""));
    }
}
