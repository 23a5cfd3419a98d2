import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '~/shared/i18n/text';
import { departmentName, departments } from '~/shared/model/departments';
import { useSession } from '~/shared/session/session';

/** Whether this person may load files and change sources; a lead may for sources of the own department. */
export function useMayManageSources(department?: string): boolean {
  const { rights, departments: own } = useSession();
  if (rights.manageSources) return true;
  return own.some(
    (each) => each.role === 'LEAD' && (department === undefined || each.key === department),
  );
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
