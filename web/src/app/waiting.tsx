import { useTranslation } from 'react-i18next';
import { useUntaken } from '~/features/conversations/use-asks';
import { useUnread } from '~/features/conversations/use-unread';
import { useFormat } from '~/shared/format/format';
import type { Section } from './sections';
import classes from './waiting.module.css';

const SHOWN_MOST = 99;

/** How much waits for the reader in the section; only messages and untaken asks are counted. */
export function Waiting({ section }: { readonly section: Section }) {
  return section.id === 'messages' ? <Unread /> : null;
}

function Unread() {
  const { t } = useTranslation();
  const format = useFormat();
  const unread = useUnread();
  const untaken = useUntaken();
  const waiting = unread + untaken;
  if (waiting === 0) return null;
  const words = [
    unread > 0 && t('shell.waiting', { count: unread, number: format.number(unread) }),
    untaken > 0 && t('shell.untaken', { count: untaken, number: format.number(untaken) }),
  ].filter((one) => one !== false);
  return (
    <span className={classes.waiting}>
      <span aria-hidden>{waiting > SHOWN_MOST ? `${SHOWN_MOST}+` : format.number(waiting)}</span>
      <span className="visually-hidden">{words.join(t('ui.listJoin'))}</span>
    </span>
  );
}
