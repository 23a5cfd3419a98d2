package org.accordcrm.marketing;

import java.util.List;
import org.accordcrm.customers.CustomerId;
import org.accordcrm.people.Viewer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/customers/{id}/campaigns")
class CampaignController {

    private final Campaigns campaigns;

    CampaignController(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @GetMapping
    List<Campaign> campaigns(Viewer viewer, @PathVariable CustomerId id) {
        return campaigns.of(viewer, id);
    }
}
