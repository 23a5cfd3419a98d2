package org.accordcrm.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ModelTest {

    @Test
    void aModelSurvivesItsJson() {
        var json = Model.standard().toJson();

        assertThat(Model.fromJson(json).toJson()).isEqualTo(json);
    }

    @Test
    void anotherVersionIsRefusedWithAdvice() {
        var json = Model.standard().toJson().replace("\"version\":2", "\"version\":7");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Model.fromJson(json))
                .withMessageContaining("format version 7")
                .withMessageContaining("Train a new model");
    }

    @Test
    void swappedThresholdsAreRefusedWithAdvice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Settings(Model.standard(), 5, 1))
                .withMessageContaining("Maybe the two arguments are swapped");
    }
}
