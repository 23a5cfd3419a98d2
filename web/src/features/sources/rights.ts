import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '~/shared/i18n/text';
import { departmentName, departments } from '~/shared/model/departments';
import { useSession } from '~/shared/session/session';
import type { RunView } from './source-types';
import { useSource } from './sources';

/** Whether this person may load files and change sources; a lead may for sources of the own department. */
export function useMayManageSources(department?: string): boolean {
  const { rights, departments: own } = useSession();
  if (rights.manageSources) return true;
  return own.some(
    (each) => each.role === 'LEAD' && (department === undefined || each.key === department),
  );
}

/** Whether this person may answer, stop and repeat the run: whoever manages its source. */
export function useMayManageRun(run: RunView): boolean {
  const { data: source } = useSource(run.source);
  // As long as its department is not known, only who manages the sources of all.
  return useMayManageSources(source?.department.key ?? '');
}

/** The departments a source of this person may belong to, named for the reader. */
export function useDepartments(): readonly { readonly key: string; readonly name: string }[] {
  const language = useLanguage();
  const { rights, departments: own } = useSession();
  const { data } = useQuery(departments);
  const led = new Set(own.filter((each) => each.role === 'LEAD').map((each) => each.key));
  return (data ?? [])
    .filter((each) => rights.manageSources || led.has(each.key))
    .map((each) => ({ key: each.key, name: departmentName(each, language) }));
}
