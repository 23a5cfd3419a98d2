import { Button, Skeleton, Tabs } from '@mantine/core';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '~/shared/address/page-title';
import { useFormat } from '~/shared/format/format';
import { DepartmentName } from '~/shared/ui/department-mark';
import { ErrorState } from '~/shared/ui/error-state';
import { PageHead } from '~/shared/ui/page-head';
import { Reading } from '~/shared/ui/reading';
import { FilePick } from './file-pick';
import { LoadFile } from './load-file';
import { MappingTab } from './mapping-tab';
import { Quarantine } from './quarantine';
import { useMayManageSources } from './rights';
import { RunList } from './run-list';
import { isOver } from './run-state';
import { SourceSettings } from './source-settings';
import type { RunView, Source } from './source-types';
import { useSource } from './sources';
import classes from './source-page.module.css';

const sourceTabs = ['runs', 'quarantine', 'mapping', 'settings'] as const;

type SourceTab = (typeof sourceTabs)[number];

/** What those see who do not manage the source: rows in quarantine are raw, and for its managers alone. */
const openTabs: readonly SourceTab[] = ['runs', 'mapping'];

export function SourcePage() {
  const { id } = useParams({ from: '/shell/data/sources/$id' });
  const { tab } = useSearch({ from: '/shell/data/sources/$id' });
  const navigate = useNavigate();
  return (
    <SourceView
      id={id}
      tab={sourceTabs.find((each) => each === tab) ?? 'runs'}
      onTab={(chosen) =>
        void navigate({
          to: '/data/sources/$id',
          params: { id },
          search: chosen === 'runs' ? {} : { tab: chosen },
          replace: true,
        })
      }
    />
  );
}

interface SourceViewProps {
  readonly id: string;
  readonly tab: SourceTab;
  readonly onTab: (tab: SourceTab) => void;
}

/** One source: what was loaded, what waits, how it is read, what it is. */
export function SourceView({ id, tab, onTab }: SourceViewProps) {
  const { data: source, isError, error, refetch } = useSource(id);
  usePageTitle(source?.name);
  if (isError) {
    return <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  if (source === undefined) {
    return (
      <div className={classes.body} aria-busy>
        <Skeleton height={28} width={240} my={16} />
        <Skeleton height={200} />
      </div>
    );
  }
  return <OneSource source={source} tab={tab} onTab={onTab} />;
}

function OneSource({
  source,
  tab,
  onTab,
}: {
  readonly source: Source;
  readonly tab: SourceTab;
  readonly onTab: (tab: SourceTab) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const mayManage = useMayManageSources(source.department.key);
  const [file, setFile] = useState<File>();
  return (
    <Reading>
      <PageHead
        title={source.name}
        sentence={
          <span className={classes.sentence}>
            <DepartmentName id={source.department.key} />
            <span>{t(`sources.way.${source.kind}`)}</span>
            <span>
              {t('sources.recordsHere', {
                count: source.records,
                number: format.number(source.records),
              })}
            </span>
          </span>
        }
        actions={
          <>
            <RunNow run={source.lastRun} />
            {mayManage && source.kind !== 'accord' && (
              <FilePick onPick={setFile}>{t('sources.loadFile')}</FilePick>
            )}
          </>
        }
      />
      {mayManage && source.kind !== 'accord' && (
        <LoadFile file={file} sources={[source]} into={source.id} onFile={setFile} />
      )}
      <SourceTabs source={source} tab={tab} mayManage={mayManage} onTab={onTab} />
    </Reading>
  );
}

/** The way to a run that is still under way. */
function RunNow({ run }: { readonly run: RunView | undefined }) {
  const { t } = useTranslation();
  if (run === undefined || isOver(run)) return null;
  return (
    <Button
      variant="default"
      renderRoot={(props) => <Link to="/data/runs/$id" params={{ id: run.id }} {...props} />}
    >
      {t('sources.run.title')} · {t(`sources.state.${run.state}`)}
    </Button>
  );
}

interface SourceTabsProps {
  readonly source: Source;
  readonly tab: SourceTab;
  readonly mayManage: boolean;
  readonly onTab: (tab: SourceTab) => void;
}

function SourceTabs({ source, tab, mayManage, onTab }: SourceTabsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const tabs = mayManage ? sourceTabs : openTabs;
  return (
    <Tabs
      value={tabs.includes(tab) ? tab : 'runs'}
      onChange={(value) => {
        onTab(sourceTabs.find((each) => each === value) ?? 'runs');
      }}
      keepMounted={false}
      className={classes.tabs ?? ''}
    >
      <Tabs.List>
        {tabs.map((each) => (
          <Tabs.Tab key={each} value={each}>
            {t(`sources.tab.${each}`)}
            {each === 'quarantine' && source.quarantined > 0 && (
              <span className={classes.count}>{format.number(source.quarantined)}</span>
            )}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <div className={classes.body}>
        <Tabs.Panel value="runs">
          <RunList source={source.id} />
        </Tabs.Panel>
        <Tabs.Panel value="quarantine">
          <Quarantine source={source} />
        </Tabs.Panel>
        <Tabs.Panel value="mapping">
          <MappingTab source={source} mayManage={mayManage} />
        </Tabs.Panel>
        <Tabs.Panel value="settings">
          <SourceSettings source={source} />
        </Tabs.Panel>
      </div>
    </Tabs>
  );
}
