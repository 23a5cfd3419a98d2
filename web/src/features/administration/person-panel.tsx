import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Invited, PersonDraft, PersonView } from '~/shared/api/shapes';
import { useProblemWords } from '~/shared/api/use-problem-words';
import { useLanguage } from '~/shared/i18n/text';
import { namesOf } from '~/shared/model/person';
import { useSession } from '~/shared/session/session';
import { EmptyState } from '~/shared/ui/empty-state';
import { PageSkeleton } from '~/shared/ui/page-skeleton';
import { SidePanel } from '~/shared/ui/side-panel';
import { showDone } from '~/shared/ui/toast';
import { useChangePerson, useDeactivation, useInvite, useInviteAgain } from './administration';
import { EditForm } from './edit-form';
import { OnceOnly } from './once-only';
import { isEmail, PersonFields } from './person-fields';
import { useDraft } from './use-draft';
import classes from './person-panel.module.css';

interface PersonPanelProps {
  readonly person: PersonView | undefined;
  readonly isNew: boolean;
  readonly isLoading: boolean;
  readonly onClose: () => void;
  readonly onStep: (step: 1 | -1) => void;
}

export function PersonPanel({ person, isNew, isLoading, onClose, onStep }: PersonPanelProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const title = isNew
    ? t('administration.people.invite')
    : person === undefined
      ? ''
      : namesOf(person, language)[0];
  return (
    <SidePanel title={title} label={title} onClose={onClose} {...(isNew ? {} : { onStep })}>
      {isNew ? (
        <InviteForm onDone={onClose} />
      ) : person !== undefined ? (
        <ChangeForm person={person} onClose={onClose} />
      ) : isLoading ? (
        <PageSkeleton />
      ) : (
        <EmptyState sentence={t('administration.people.notHere')} />
      )}
    </SidePanel>
  );
}

const nobody: PersonDraft = {
  email: '',
  name: '',
  administrator: false,
  steward: false,
  memberships: [],
};

function isComplete({ email, name }: PersonDraft): boolean {
  return isEmail(email) && name.trim() !== '';
}

function InviteForm({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation();
  const draft = useDraft({ value: nobody, version: 0 });
  const invite = useInvite();
  if (invite.data !== undefined)
    return <Link name={draft.value.name} invited={invite.data} onDone={onDone} />;
  return (
    <EditForm
      title={t('administration.people.invite')}
      submitLabel={t('administration.people.invite')}
      error={invite.error}
      isPending={invite.isPending}
      isChanged={draft.isChanged}
      onSubmit={() => {
        if (isComplete(draft.value)) invite.mutate(draft.value);
      }}
      onDiscard={() => {
        draft.reset();
        invite.reset();
      }}
    >
      <PersonFields draft={draft} />
    </EditForm>
  );
}

interface LinkProps {
  readonly name: string;
  readonly invited: Invited;
  readonly onDone: () => void;
}

function Link({ name, invited, onDone }: LinkProps) {
  const { t } = useTranslation();
  return (
    <OnceOnly
      sentence={t('administration.people.linkFor', { name })}
      label={t('administration.people.link')}
      secret={new URL(invited.invitation, window.location.origin).href}
      expiresAt={invited.expiresAt}
      onDone={onDone}
    />
  );
}

interface ChangeFormProps {
  readonly person: PersonView;
  readonly onClose: () => void;
}

function ChangeForm({ person, onClose }: ChangeFormProps) {
  const { t } = useTranslation();
  const { rights } = useSession();
  const { email, name, otherName, title, administrator, steward, memberships, version } = person;
  const value: PersonDraft = {
    email,
    name,
    administrator,
    steward,
    memberships,
    ...(otherName === undefined ? {} : { otherName }),
    ...(title === undefined ? {} : { title }),
  };
  const draft = useDraft({ value, version });
  const change = useChangePerson();
  const save = (seen: number) => {
    if (!draft.isChanged || !isComplete(draft.value)) return;
    change.mutate(
      { id: person.id, value: draft.value, version: seen },
      {
        onSuccess: () => {
          draft.reset();
          showDone(t('ui.saved'));
        },
      },
    );
  };
  return (
    <>
      <EditForm
        title={name}
        submitLabel={t('ui.save')}
        error={change.error}
        isPending={change.isPending}
        isChanged={draft.isChanged && rights.manageCompany}
        onSubmit={() => {
          save(draft.version);
        }}
        onOverwrite={() => {
          save(version);
        }}
        onDiscard={() => {
          draft.reset();
          change.reset();
        }}
      >
        <PersonFields draft={draft} />
      </EditForm>
      {rights.manageCompany && <Door person={person} onClose={onClose} />}
    </>
  );
}

/** Whether, and by what link, the person comes in. */
function Door({ person, onClose }: ChangeFormProps) {
  const { t } = useTranslation();
  const words = useProblemWords();
  const again = useInviteAgain();
  const deactivation = useDeactivation();
  const isActive = person.state !== 'DEACTIVATED';
  const { name } = person;
  const turn = (active: boolean) => {
    deactivation.mutate(
      { id: person.id, isActive: active },
      {
        onSuccess: () => {
          onClose();
          showDone(
            t(active ? 'administration.people.isBack' : 'administration.people.isGone', { name }),
            {
              label: t('ui.undo'),
              run: () => {
                deactivation.mutate({ id: person.id, isActive: !active });
              },
            },
          );
        },
      },
    );
  };
  const error = deactivation.error ?? again.error;
  return (
    <section className={classes.door} aria-label={t('administration.people.signIn')}>
      <h2 className={classes.title}>{t('administration.people.signIn')}</h2>
      <p className={classes.sentence}>{t(`administration.people.state.${person.state}`)}</p>
      {again.data !== undefined && <Link name={name} invited={again.data} onDone={again.reset} />}
      {error && (
        <p className={classes.trouble} role="alert">
          {words(error)}
        </p>
      )}
      <div className={classes.ways}>
        {isActive && again.data === undefined && (
          <Button
            variant="default"
            loading={again.isPending}
            onClick={() => {
              again.mutate(person.id);
            }}
          >
            {t('administration.people.newLink')}
          </Button>
        )}
        <Button
          variant="default"
          loading={deactivation.isPending}
          onClick={() => {
            turn(!isActive);
          }}
        >
          {t(isActive ? 'administration.people.deactivate' : 'administration.people.reactivate')}
        </Button>
      </div>
    </section>
  );
}
