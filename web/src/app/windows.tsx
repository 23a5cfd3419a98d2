import { spotlight } from '@mantine/spotlight';
import { CatchBoundary } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useState, useSyncExternalStore } from 'react';
import { Switch } from './switch';

const CommandPalette = lazy(async () => ({
  default: (await import('./command-palette')).CommandPalette,
}));
const KeysHelp = lazy(async () => ({ default: (await import('./keys-help')).KeysHelp }));

const palette = new Switch();
const help = new Switch();
let isAwaited = false;

export function openPalette() {
  if (palette.isOn()) spotlight.open();
  else {
    isAwaited = true;
    palette.on();
  }
}

/** Opened only once it is there, the palette knows where the focus was, and gives it back. */
function openAwaited() {
  if (isAwaited) spotlight.open();
  isAwaited = false;
}

export const openKeysHelp = help.on;

/** The windows that every page can open. They travel when they are first opened, for most first visits never do. */
export function Windows() {
  const isHelpOpen = useSyncExternalStore(help.subscribe, help.isOn);
  return (
    <>
      <Late opener={palette}>
        <CommandPalette onThere={openAwaited} />
      </Late>
      <Late opener={help}>
        <KeysHelp isOpen={isHelpOpen} onClose={help.off} />
      </Late>
    </>
  );
}

interface LateProps {
  readonly opener: Switch;
  readonly children: ReactNode;
}

/** Once opened it stays, closed or not, so that it can leave the screen in its own time. */
function Late({ opener, children }: LateProps) {
  const isOn = useSyncExternalStore(opener.subscribe, opener.isOn);
  const [wasOn, setWasOn] = useState(isOn);
  if (isOn && !wasOn) setWasOn(true);
  if (!wasOn) return null;
  return (
    // Without a line, which the bar above the page tells, the window is missing and not the page.
    <CatchBoundary getResetKey={() => 'window'} errorComponent={Missing}>
      <Suspense>{children}</Suspense>
    </CatchBoundary>
  );
}

const Missing = () => null;
