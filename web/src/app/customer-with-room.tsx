import { Room } from '~/features/conversations/room';
import { CustomerPage } from '~/features/customers/customer-page';
import { TimelineLine } from '~/features/customers/timeline-line';

/** The page of a customer, whose first tab is the room where its departments speak of it. */
export function CustomerWithRoom() {
  return (
    <CustomerPage
      room={(customer) => (
        <Room
          key={customer}
          customer={customer}
          happening={(entry) => <TimelineLine entry={entry} />}
        />
      )}
    />
  );
}
