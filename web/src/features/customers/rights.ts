import { useSession } from '~/shared/session/session';

/** Whether money is shown to the reader at all; the server leaves it out otherwise. */
export function useSeesMoney(): boolean {
  return useSession().rights.view.includes('money');
}

export function useMayExport(): boolean {
  return useSession().rights.export.length > 0;
}

/** Whether the reader decides who is the same customer: stewards, administrators, and the lead of the department acted for. */
export function useMayReview(): boolean {
  const { rights, department, departments } = useSession();
  return (
    rights.manageSources ||
    departments.some(({ key, role }) => role === 'LEAD' && key === department)
  );
}
