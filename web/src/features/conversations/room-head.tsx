import { useTranslation } from 'react-i18next';
import { useLanguage } from '~/shared/i18n/text';
import type { Face } from '~/shared/live/streams';
import { namesOf } from '~/shared/model/person';
import { useSession } from '~/shared/session/session';
import { PersonAvatar } from '~/shared/ui/person-avatar';
import { FollowButton } from './follow-button';
import classes from './room-head.module.css';

const FACES_MOST = 5;

interface RoomHeadProps {
  readonly customer: string;
  readonly here: readonly Face[];
  readonly isFollowing: boolean;
}

export function RoomHead({ customer, here, isFollowing }: RoomHeadProps) {
  const { t } = useTranslation();
  const { person } = useSession();
  return (
    <header className={classes.head}>
      <span className={classes.readers}>{t('conversations.readers')}</span>
      <Here people={here.filter(({ id }) => id !== person.id)} />
      <FollowButton customer={customer} isFollowing={isFollowing} />
    </header>
  );
}

/** The others who have the room before them now. */
function Here({ people }: { readonly people: readonly Face[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const all = [...new Map(people.map((one) => [one.id, one])).values()];
  const names = all.map((one) => namesOf(one, language)[0]).join(t('ui.listJoin'));
  if (all.length === 0) return <span className={classes.here} />;
  return (
    <span className={classes.here} role="status">
      <span className={classes.faces}>
        {all.slice(0, FACES_MOST).map((one) => (
          <span key={one.id} title={namesOf(one, language)[0]} className={classes.face}>
            <PersonAvatar name={namesOf(one, language)[0]} department={one.department} />
          </span>
        ))}
      </span>
      <span className={classes.names}>{t('conversations.here', { names })}</span>
    </span>
  );
}
