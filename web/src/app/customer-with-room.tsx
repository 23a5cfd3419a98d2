import { getRouteApi } from '@tanstack/react-router';
import { Room } from '~/features/conversations/room';
import { CustomerPage } from '~/features/customers/customer-page';
import { TimelineLine } from '~/features/customers/timeline-line';

const route = getRouteApi('/shell/customers/$id');

/** The page of a customer, whose first tab is the room where its departments speak of it. */
export function CustomerWithRoom() {
  const { thread } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <CustomerPage
      room={(customer) => (
        <Room
          key={customer}
          customer={customer}
          thread={thread}
          onThread={(root) =>
            void navigate({ to: '.', search: root === undefined ? {} : { thread: root } })
          }
          happening={(entry) => <TimelineLine entry={entry} />}
        />
      )}
    />
  );
}
