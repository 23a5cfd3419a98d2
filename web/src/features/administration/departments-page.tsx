import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '~/shared/address/page-title';
import type { DepartmentView } from '~/shared/api/shapes';
import { useLanguage } from '~/shared/i18n/text';
import { useKeys } from '~/shared/keys/use-keys';
import { departmentName, departments } from '~/shared/model/departments';
import { useSession } from '~/shared/session/session';
import { DepartmentMark } from '~/shared/ui/department-mark';
import { EmptyState } from '~/shared/ui/empty-state';
import { ErrorState } from '~/shared/ui/error-state';
import { PageHead } from '~/shared/ui/page-head';
import { PageSkeleton } from '~/shared/ui/page-skeleton';
import { AdministrationPage } from './administration-page';
import { DepartmentPanel } from './department-panel';
import { weekInWords } from './week';
import classes from './list.module.css';

const route = getRouteApi('/shell/admin/departments');

/** The departments, with their hours; one at a time opens in the panel. */
export function DepartmentsPage() {
  const { t } = useTranslation();
  usePageTitle(t('administration.departments.title'));
  const { rights } = useSession();
  const { panel } = route.useSearch();
  const navigate = route.useNavigate();
  const open = (id: string | undefined) => void navigate({ search: id ? { panel: id } : {} });
  const all = useQuery(departments);
  const openNew = () => {
    open('new');
  };
  useKeys(t('administration.departments.title'), [
    { keys: 'n', label: t('administration.departments.new'), run: openNew },
  ]);
  return (
    <AdministrationPage
      panel={
        panel !== undefined && (
          <DepartmentPanel
            key={panel}
            department={all.data?.find(({ id }) => id === panel)}
            isNew={panel === 'new'}
            isLoading={all.isPending}
            onClose={() => {
              open(undefined);
            }}
          />
        )
      }
    >
      <PageHead
        title={t('administration.departments.title')}
        sentence={t('administration.departments.sentence')}
        actions={
          rights.manageCompany && (
            <Button leftSection={<IconPlus size={16} stroke={1.8} />} onClick={openNew}>
              {t('administration.departments.new')}
            </Button>
          )
        }
      />
      {all.status === 'pending' && <PageSkeleton />}
      {all.status === 'error' && (
        <ErrorState error={all.error} onRetry={() => void all.refetch()} />
      )}
      {all.status === 'success' && <List departments={all.data} active={panel} onOpen={open} />}
    </AdministrationPage>
  );
}

interface ListProps {
  readonly departments: readonly DepartmentView[];
  readonly active: string | undefined;
  readonly onOpen: (id: string) => void;
}

function List({ departments: all, active, onOpen }: ListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (all.length === 0) return <EmptyState sentence={t('administration.departments.empty')} />;
  return (
    <ul className={classes.list}>
      {all.map((department) => (
        <li key={department.id}>
          <button
            type="button"
            className={classes.line}
            aria-current={active === department.id || undefined}
            onClick={() => {
              onOpen(department.id);
            }}
          >
            <DepartmentMark id={department.key} />
            <span className={classes.name}>
              {departmentName(department, language)}
              <span className={classes.other}>
                {departmentName(department, language === 'zh' ? 'en' : 'zh')}
              </span>
            </span>
            <span className={classes.rest}>
              {weekInWords(department.hours, language) || t('administration.departments.noHours')}
            </span>
            <span className={classes.aside}>{department.zone}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
