import { Kbd } from '@mantine/core';
import { Fragment, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { keyboard, type KeyGroup, type PageKey } from '~/shared/keys/keys';
import { Dialog } from '~/shared/ui/dialog';
import classes from './keys-help.module.css';

interface KeysHelpProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What keys the page on the screen has, as the page itself says. */
export function KeysHelp({ isOpen, onClose }: KeysHelpProps) {
  const { t } = useTranslation();
  const groups = useSyncExternalStore(keyboard.subscribe, keyboard.groups);
  const everywhere = groups.filter(({ title }) => title === t('shell.everywhere'));
  const here = groups.filter((group) => !everywhere.includes(group));
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t('shell.keys')}>
      {merged([...here, ...everywhere]).map((group) => (
        <section key={group.title} className={classes.group}>
          <h3 className={classes.title}>{group.title}</h3>
          <dl className={classes.list}>
            {group.keys.map((key) => (
              <Fragment key={key.keys}>
                <dt>
                  <Keys of={key} />
                </dt>
                <dd>{key.label}</dd>
              </Fragment>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}

/** Two parts of a page may speak of the same thing. */
function merged(groups: readonly KeyGroup[]): readonly KeyGroup[] {
  return [...new Set(groups.map(({ title }) => title))].map((title) => ({
    title,
    keys: groups.filter((one) => one.title === title).flatMap((one) => one.keys),
  }));
}

const signs = new Map([
  ['Enter', '↵'],
  ['Escape', 'Esc'],
  ['ArrowUp', '↑'],
  ['ArrowDown', '↓'],
]);

function Keys({ of }: { readonly of: PageKey }) {
  const parts = of.keys.split(' ');
  const isHeld = parts[0] === 'Ctrl' || parts[0] === 'Alt';
  return parts.map((part, index) => (
    <Kbd key={`${index} ${part}`} mr={4}>
      {signs.get(part) ??
        (isHeld ? part.replace(/^[a-z]$/, (letter) => letter.toUpperCase()) : part)}
    </Kbd>
  ));
}
