import { expect, test } from 'vitest';
import {
  absentColumns,
  chooseTargets,
  complete,
  linesOf,
  moveLine,
  removeLine,
  unreadColumns,
} from './mapping-draft';
import type { Mapping } from './source-types';

const mapping: Mapping = complete({
  targets: [
    {
      target: 'organisation',
      keyColumns: ['No'],
      fields: [
        { field: 'country', clean: 'constant', options: { constant: 'CH' } },
        { field: 'name', columns: ['Company'] },
      ],
    },
    {
      target: 'person',
      relation: { to: 'organisation', role: 'Role' },
      fields: [{ field: 'full_name', columns: ['Contact'] }],
    },
  ],
});
const columns = ['No', 'Contact', 'Company', 'Role', 'Memo'];

test('lines stand in the order of the columns, constants last', () => {
  expect(linesOf(mapping, columns).map((line) => line.mapping.field)).toEqual([
    'full_name',
    'name',
    'country',
  ]);
});

test('a column that is a key or a role counts as read', () => {
  expect(unreadColumns(mapping, columns)).toEqual(['Memo']);
});

test('a line that moves to another target takes its columns with it', () => {
  const line = linesOf(mapping, columns).find((each) => each.mapping.field === 'name');
  if (line === undefined) throw new Error('The mapping has no line for the name.');

  const moved = moveLine(mapping, line, 'person', 'notes');

  expect(moved.targets[0]?.fields.map((each) => each.field)).toEqual(['country']);
  expect(moved.targets[1]?.fields.at(-1)).toEqual({ field: 'notes', columns: ['Company'] });
});

test('removing one line leaves the others', () => {
  const first = linesOf(mapping, columns)[0];
  if (first === undefined) throw new Error('The mapping has no lines.');

  expect(linesOf(removeLine(mapping, first), columns)).toHaveLength(2);
});

test('a target chosen anew comes with what was suggested for it; those that stay keep their lines', () => {
  const suggested = complete({
    targets: [
      { target: 'deal', fields: [{ field: 'title', columns: ['Memo'] }] },
      { target: 'person', fields: [] },
    ],
  });

  const chosen = chooseTargets(mapping, ['person', 'deal'], suggested);

  expect(chosen.targets.map((each) => [each.target, each.fields.length])).toEqual([
    ['person', 1],
    ['deal', 1],
  ]);
});

test('columns that the file lacks are named once', () => {
  expect(absentColumns(mapping, ['Contact', 'Company'])).toEqual(['No']);
});
