import { type CustomerFilter, filterOf } from './customers';

export type ExportFormat = 'csv' | 'xlsx';

/** So many ids fit into an address that every server and proxy takes. */
export const EXPORTED_IDS_MAX = 100;

/** The address of a file with the customers that fit, in their order, with the columns in sight. */
export function exportAddress(
  format: ExportFormat,
  filter: CustomerFilter,
  columns: readonly string[],
  ids: readonly string[] = [],
): string {
  const query = new URLSearchParams({
    ...filterOf(filter),
    format,
    columns: columns.join(','),
    ...(ids.length === 0 ? {} : { ids: ids.join(',') }),
  });
  return `/api/customers/export?${query.toString()}`;
}
