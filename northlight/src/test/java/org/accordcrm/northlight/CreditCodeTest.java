package org.accordcrm.northlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CreditCodeTest {

    @Test
    void drawnCodesAreValidAndOneWrongSignIsSeen() {
        for (int i = 0; i < 500; i++) {
            String code = CreditCode.draw("320594", new Dice(7, i));
            assertThat(code).hasSize(18).startsWith("91320594MA");
            assertThat(CreditCode.valid(code)).isTrue();
            char other = code.charAt(12) == '7' ? '8' : '7';
            assertThat(CreditCode.valid(code.substring(0, 12) + other + code.substring(13)))
                    .isFalse();
        }
    }

    @Test
    void aLetterThatTheStandardLeavesOutIsRefused() {
        assertThat(CreditCode.valid("9144030ODC71K2B4XN")).isFalse();
        assertThatThrownBy(() -> CreditCode.check("9144030ODC71K2B4X"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(O)");
    }
}
