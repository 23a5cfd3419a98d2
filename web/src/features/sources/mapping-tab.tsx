import { Button, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { labelOf, useLanguage } from '~/shared/i18n/text';
import { EmptyState } from '~/shared/ui/empty-state';
import { ErrorState } from '~/shared/ui/error-state';
import { cleaningOf, fieldIn, lineKey, linesOf } from './mapping-draft';
import type { Mapping, Source, Target } from './source-types';
import { useMapping } from './files';
import { useNewestFile, useTargets } from './sources';
import classes from './mapping-tab.module.css';

/** The mapping in use, to be read; it is changed where its rows can be seen. */
export function MappingTab({
  source,
  mayManage,
}: {
  readonly source: Source;
  readonly mayManage: boolean;
}) {
  const { t } = useTranslation();
  const mapping = useMapping(source);
  const targets = useTargets();
  const { file } = useNewestFile(source);
  if (mapping.isError) {
    return <ErrorState error={mapping.error} onRetry={() => void mapping.refetch()} />;
  }
  if (mapping.data === undefined || targets.data === undefined) {
    return <Skeleton height={200} aria-busy />;
  }
  if (mapping.data.mapping === undefined)
    return <EmptyState sentence={t('sources.map.noMapping')} />;
  return (
    <div className={classes.tab}>
      <div className={classes.head}>
        <p className={classes.quiet}>
          {t(`sources.map.lists.${mapping.data.mapping.list}`)} ·{' '}
          {t(`sources.map.listHint.${mapping.data.mapping.list}`)}
        </p>
        {mayManage && file !== undefined && (
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link
                to="/data/sources/$id/mapping"
                params={{ id: source.id }}
                search={{ file }}
                {...props}
              />
            )}
          >
            {t('sources.map.openMapping')}
          </Button>
        )}
      </div>
      <Written mapping={mapping.data.mapping} targets={targets.data} />
    </div>
  );
}

function Written({
  mapping,
  targets,
}: {
  readonly mapping: Mapping;
  readonly targets: readonly Target[];
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  return mapping.targets.map((each) => {
    const target = targets.find((candidate) => candidate.key === each.target);
    const lines = linesOf({ ...mapping, targets: [each] }, []);
    return (
      <section key={each.target} className={classes.target}>
        <h2 className={classes.title}>
          {target === undefined ? each.target : labelOf(target, language)}
        </h2>
        <p className={classes.quiet}>
          {t('sources.map.keyIs', {
            columns:
              each.keyColumns.length === 0 ? t('sources.map.keyNone') : each.keyColumns.join(' + '),
          })}
        </p>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('sources.map.column')}</th>
              <th scope="col">{t('sources.map.field')}</th>
              <th scope="col">{t('sources.map.cleaning')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => {
              const field = fieldIn(targets, line.target, line.mapping.field);
              return (
                <tr key={lineKey(line)}>
                  <td>
                    {line.mapping.columns.length === 0
                      ? t('sources.map.always', { value: line.mapping.options?.constant ?? '' })
                      : line.mapping.columns.join(' + ')}
                  </td>
                  <td>{field === undefined ? line.mapping.field : labelOf(field, language)}</td>
                  <td>{t(`sources.map.cleanings.${cleaningOf(line.mapping, field)}`)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    );
  });
}
