import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/shared/format/format';
import { Section } from '~/shared/ui/section';
import type { Related } from './customer-types';
import { relatedTo } from './customers';
import { ListTrouble } from './list-trouble';
import { CustomerIcon, useNames } from './names';
import classes from './dossier.module.css';

const FIRST = 8;

interface RelatedListProps {
  readonly id: string;
  /** person or organisation */
  readonly kind: string;
  /** So many are shown at first. */
  readonly most?: number;
}

/** The people of an organisation, or the organisations of a person. */
export function RelatedList({ id, kind, most = FIRST }: RelatedListProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(relatedTo(id));
  const [isWhole, setWhole] = useState(false);
  const format = useFormat();
  const title = t(kind === 'organisation' ? 'customers.people' : 'customers.organisations');
  if (data?.length === 0) return null;
  const shown = isWhole ? (data ?? []) : (data ?? []).slice(0, most);
  const rest = (data ?? []).length - shown.length;
  return (
    <Section title={title} {...(data === undefined ? {} : { count: data.length })}>
      {data === undefined && error === null && <Skeleton height={36} />}
      {data === undefined && error !== null && (
        <ListTrouble error={error} onRetry={() => void refetch()} />
      )}
      <ul className={classes.list}>
        {shown.map((related) => (
          <RelatedRow key={related.id} related={related} />
        ))}
      </ul>
      {rest > 0 && (
        <Button
          size="xs"
          variant="subtle"
          onClick={() => {
            setWhole(true);
          }}
        >
          {t('customers.more', { number: format.number(rest) })}
        </Button>
      )}
    </Section>
  );
}

function RelatedRow({ related }: { readonly related: Related }) {
  const [name, other] = useNames()(related);
  return (
    <li>
      <Link to="/customers/$id" params={{ id: related.id }} className={classes.row}>
        <CustomerIcon kind={related.kind} />
        <span className={classes.lead}>
          <span className={classes.title}>{name}</span>
          {other !== undefined && <span className={classes.quiet}>{other}</span>}
        </span>
        {related.role !== undefined && <span className={classes.quiet}>{related.role}</span>}
      </Link>
    </li>
  );
}
