package org.accordcrm.conversations;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks whether the moment of an ask has come, since nobody's act says so. */
@Component
class AskWatch {

    private final AskEscalations escalations;

    AskWatch(AskEscalations escalations) {
        this.escalations = escalations;
    }

    @Scheduled(fixedDelay = 5_000)
    void look() {
        escalations.ripe().forEach(ripe -> escalations.escalate(ripe.ask(), ripe.stage()));
    }
}
