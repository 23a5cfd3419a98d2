import {
  IconArrowMerge,
  IconArrowNarrowRight,
  IconArrowsSplit2,
  IconArrowBackUp,
  IconGavel,
  IconPencil,
  IconPoint,
  IconSparkles,
  type TablerIcon,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import { labelOf, useLanguage } from '~/shared/i18n/text';
import { fieldCatalogue } from '~/shared/model/fields';
import { DepartmentMark } from '~/shared/ui/department-mark';
import type { TimelineEntry } from './customer-types';
import { type Change, type Happening, happeningOf } from './happening';
import { useNames } from './names';
import { useValueWords } from '~/shared/value/use-value-words';
import { sameness } from '~/shared/value/values';
import classes from './timeline.module.css';

const FIRST_CHANGES = 3;

const icons: Record<Happening['kind'], TablerIcon> = {
  created: IconSparkles,
  changed: IconPencil,
  merged: IconArrowMerge,
  split: IconArrowsSplit2,
  removed: IconArrowBackUp,
  verdict: IconGavel,
  verdictWithdrawn: IconArrowBackUp,
  other: IconPoint,
};

interface TimelineLineProps {
  readonly entry: TimelineEntry;
}

/** One line: who, what, when; what changed hangs below it, old and new. */
export function TimelineLine({ entry }: TimelineLineProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = useNames();
  const happening = happeningOf(entry);
  const Icon = icons[happening.kind];
  return (
    <li className={classes.entry}>
      <span className={classes.icon}>
        <Icon size={18} stroke={1.6} aria-hidden />
      </span>
      <div className={classes.what}>
        <div className={classes.head}>
          <span className={classes.words}>
            {entry.department !== undefined && <DepartmentMark id={entry.department} />}
            <span className={classes.who}>{names(entry.actor)[0]}</span>
            <Words happening={happening} />
            {entry.run !== undefined && (
              <Link to="/data/runs/$id" params={{ id: entry.run }} className={classes.run}>
                {t('customers.happened.run')}
              </Link>
            )}
          </span>
          <time className={classes.time} dateTime={entry.at} title={format.full(entry.at)}>
            {format.ago(entry.at)}
          </time>
        </div>
        {happening.kind === 'changed' && <Changes changes={happening.changes} />}
      </div>
    </li>
  );
}

function Words({ happening }: { readonly happening: Happening }): ReactNode {
  const { t } = useTranslation();
  const format = useFormat();
  switch (happening.kind) {
    case 'created':
      return t('customers.happened.created', {
        count: happening.records,
        number: format.number(happening.records),
      });
    case 'changed':
      if (happening.hasVanished) return t('customers.happened.vanished');
      return happening.changes.length === 0
        ? t('customers.happened.records', {
            count: happening.records,
            number: format.number(happening.records),
          })
        : t('customers.happened.changed', { count: happening.changes.length });
    case 'merged':
      return t('customers.happened.merged', {
        count: happening.absorbed,
        number: format.number(happening.absorbed),
        records: format.number(happening.records),
      });
    case 'split':
      return t('customers.happened.split', {
        count: happening.parts.length,
        number: format.number(happening.parts.length),
      });
    case 'removed':
      return t('customers.happened.removed');
    case 'verdict':
      return t(happening.isSame ? 'customers.happened.same' : 'customers.happened.different');
    case 'verdictWithdrawn':
      return t('customers.happened.withdrawn');
    case 'other':
      return t('customers.happened.other', { kind: happening.name });
  }
}

function Changes({ changes }: { readonly changes: readonly Change[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? changes : changes.slice(0, FIRST_CHANGES);
  const rest = changes.length - shown.length;
  return (
    <ul className={classes.changes}>
      {shown.map((change) => (
        <ChangeLine key={change.field} change={change} />
      ))}
      {rest > 0 && (
        <li>
          <button
            type="button"
            className={classes.all}
            onClick={() => {
              setWhole(true);
            }}
          >
            {t('customers.more', { number: format.number(rest) })}
          </button>
        </li>
      )}
    </ul>
  );
}

/** Only what went and what came; values that stayed say nothing here. */
function ChangeLine({ change }: { readonly change: Change }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useValueWords();
  const { data: catalogue = [] } = useQuery(fieldCatalogue);
  const field = catalogue.find(({ key }) => key === change.field);
  const label = field === undefined ? change.field : labelOf(field, language);
  const asField = field ?? { key: change.field, type: 'TEXT' };
  const kept = new Set(
    change.before
      .map(sameness)
      .filter((one) => change.after.some((after) => sameness(after) === one)),
  );
  const said = (values: readonly unknown[]) =>
    values
      .filter((value) => !kept.has(sameness(value)))
      .map((value) => words(asField, value))
      .join(t('ui.listJoin'));
  const before = said(change.before);
  const after = said(change.after);
  return (
    <li className={classes.change}>
      <span className={classes.field}>{label}</span>
      {before !== '' && <del className={classes.before}>{before}</del>}
      {before !== '' && after !== '' && (
        <IconArrowNarrowRight size={14} aria-label={t('customers.happened.to')} />
      )}
      {after !== '' && <ins className={classes.after}>{after}</ins>}
      {before === '' && after === '' && (
        <span className={classes.before}>{t('customers.happened.order')}</span>
      )}
    </li>
  );
}
