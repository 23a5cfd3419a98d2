import type { components } from '~/shared/api/schema';

/* The server's shapes under the names that the screens speak of; all of them are generated. */

type Schemas = components['schemas'];

export type Money = Schemas['Money'];
export type CustomerLine = Schemas['CustomerLine'];
export type ListPage = Schemas['ListPage'];
export type CustomerFact = Schemas['CustomerFact'];
export type ConsentSaid = Schemas['ConsentSaid'];
export type Strip = Schemas['Strip'];
export type RecordRef = Schemas['RecordRef'];
export type FactValue = Schemas['FactValue'];
export type Claimed = Schemas['Claimed'];
export type FactField = Schemas['FactField'];
export type FactGroup = Schemas['FactGroup'];
export type Customer = Schemas['CustomerPage'];
export type Field = Schemas['Field'];
export type SourceRecord = Schemas['RecordView'];
export type FieldEvidence = Schemas['FieldBits'];
export type RecordLink = Schemas['Link'];
export type Doubt = Schemas['Doubt'];
export type DoubtPage = Schemas['DoubtPage'];
export type PairPage = Schemas['PairPage'];
export type Decided = Schemas['Decided'];
export type PairCustomer = Schemas['PairCustomer'];
export type Ruling = Schemas['Ruling'];
export type TimelineEntry = Schemas['TimelineEntry'];
export type Related = Schemas['Related'];
export type Deal = Schemas['Deal'];
export type Case = Schemas['Case'];
export type Campaign = Schemas['Campaign'];
export type Invoice = Schemas['Invoice'];
export type Payment = Schemas['Payment'];
export type Purchase = Schemas['Purchase'];

/** Whatever has a name, in one script or in two. */
export interface Named {
  readonly name: string;
  readonly otherName?: string;
}
