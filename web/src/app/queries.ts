import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isRefusal, Refusal } from '~/shared/api/refusal';

const RETRIES = 2;

/** The page's cache of what the server said. @param onSignedOut is told when any request finds that the session is over */
export function createQueries(onSignedOut: () => void): QueryClient {
  const onError = (error: Error) => {
    if (isRefusal(error, 'sign-in-needed')) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        // The browser's own guess about the line is often wrong; the answer is not.
        networkMode: 'always',
        retry: (failures, error) => failures < RETRIES && isWorthAnother(error),
      },
      mutations: { networkMode: 'always' },
    },
  });
}

/** A refusal stays a refusal; a server that is away may come back. */
function isWorthAnother(error: Error): boolean {
  return error instanceof Refusal && (error.status === 0 || error.status >= 502);
}
