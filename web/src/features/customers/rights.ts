import { useSession } from '~/shared/session/session';

/** Whether money is shown to the reader at all; the server leaves it out otherwise. */
export function useSeesMoney(): boolean {
  return useSession().rights.view.includes('money');
}

export function useMayExport(): boolean {
  return useSession().rights.export.length > 0;
}
