import type { InfiniteData } from '@tanstack/react-query';
import type { components } from '~/shared/api/schema';

/* The server's shapes under the names that the screens speak of; all of them are generated. */

type Schemas = components['schemas'];

export type RoomPage = Schemas['RoomPage'];
export type RoomLine = Schemas['RoomLine'];
export type RoomEntry = Schemas['RoomEntry'];
export type AskView = Schemas['AskView'];
export type AskLine = Schemas['AskLine'];
type MessageView = Schemas['MessageView'];

/** As much of a room as was loaded: the newest page first, in each the oldest entry first. */
export type LoadedRoom = InfiniteData<RoomPage>;

/** A line of a room that somebody said. */
export interface MessageEntry extends RoomEntry {
  readonly message: MessageView;
}

export function isMessage(entry: RoomEntry): entry is MessageEntry {
  return entry.message !== undefined;
}
