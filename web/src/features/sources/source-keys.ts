import type { components } from '~/shared/api/schema';
import { SOURCES } from '~/shared/model/sources';
import type { Frozen } from './source-types';

/** What is never changed here, for a client whose types would allow it. */
export function sent<T>(frozen: Frozen<T>): T {
  return frozen as T;
}

export type MappingBody = components['schemas']['Mapping'];

export function ofSource(source: string) {
  return { params: { path: { source } } } as const;
}

export function one(id: string) {
  return { params: { path: { id } } } as const;
}

export const keys = {
  all: SOURCES,
  one: (id: string) => [...SOURCES, 'one', id] as const,
  runs: (id: string) => [...SOURCES, 'runs', id] as const,
  run: (id: string) => ['run', id] as const,
  quarantine: (id: string) => [...SOURCES, 'quarantine', id] as const,
  mapping: (id: string) => [...SOURCES, 'mapping', id] as const,
  file: (id: string) => ['file', id] as const,
};
