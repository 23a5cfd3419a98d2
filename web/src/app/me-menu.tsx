import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { useActFor, useSignOut } from '~/features/people/sign-in';
import { Speak } from '~/shared/i18n/speak';
import { useLanguage } from '~/shared/i18n/text';
import { departmentName } from '~/shared/model/departments';
import { namesOf } from '~/shared/model/person';
import { useSession } from '~/shared/session/session';
import { DepartmentMark } from '~/shared/ui/department-mark';
import { PersonAvatar } from '~/shared/ui/person-avatar';
import classes from './top-bar.module.css';

const schemes = ['light', 'dark', 'auto'] as const;

/** Who I am, for which department I act, and how the page speaks and looks to me. */
export function MeMenu({ isNarrow }: { readonly isNarrow: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const speak = use(Speak);
  const navigate = useNavigate();
  const { person, department } = useSession();
  const acting = useSession().departments.find(({ key }) => key === department);
  const [name] = namesOf(person, language);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <button type="button" className={classes.me}>
          <PersonAvatar name={name} department={department} />
          <span className={isNarrow ? 'visually-hidden' : classes.mine}>
            {name}
            {acting && (
              <span className={classes.department}>{departmentName(acting, language)}</span>
            )}
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <ActingChoice />
        <Menu.Label>{t('shell.appearance')}</Menu.Label>
        {schemes.map((scheme) => (
          <Menu.Item
            key={scheme}
            rightSection={scheme === colorScheme && <IconCheck size={16} stroke={1.8} />}
            onClick={() => {
              setColorScheme(scheme);
            }}
          >
            {t(`shell.${scheme}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          lang={language === 'en' ? 'zh-CN' : 'en'}
          onClick={() => {
            speak(language === 'en' ? 'zh' : 'en');
          }}
        >
          {t('shell.language')}
        </Menu.Item>
        <Menu.Item onClick={() => void navigate({ to: '/me' })}>{t('shell.nav.me')}</Menu.Item>
        <Menu.Item
          onClick={() => {
            signOut.mutate();
          }}
        >
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Who belongs to several departments chooses the one acted for. */
function ActingChoice() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { department, departments } = useSession();
  const actFor = useActFor();
  if (departments.length < 2) return null;
  return (
    <>
      <Menu.Label>{t('shell.actFor')}</Menu.Label>
      {departments.map((one) => (
        <Menu.Item
          key={one.key}
          leftSection={<DepartmentMark id={one.key} />}
          rightSection={one.key === department && <IconCheck size={16} stroke={1.8} />}
          onClick={() => {
            actFor.mutate(one.key);
          }}
        >
          {departmentName(one, language)}
        </Menu.Item>
      ))}
      <Menu.Divider />
    </>
  );
}
