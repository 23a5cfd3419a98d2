import type { components } from './schema';

/* The server's shapes under the names that the client speaks of; all of them are generated. */

type Schemas = components['schemas'];

export type SessionView = Schemas['SessionView'];
export type DemoPerson = Schemas['DemoPerson'];
export type Company = Schemas['Company'];
export type DepartmentView = Schemas['Department'];
export type DepartmentDraft = Schemas['NewDepartment'];
export type OpenHours = Schemas['OpenHours'];
export type Weekday = OpenHours['day'];
export type PersonView = Schemas['PersonView'];
export type PersonDraft = Schemas['Terms'];
export type Membership = Schemas['MembershipOf'];
export type Role = Membership['role'];
export type Invited = Schemas['Invited'];
export type Invitation = Schemas['Invitation'];
export type PolicyRow = Schemas['Row'];
export type Purpose = PolicyRow['purposes'][number];
export type TokenView = Schemas['Token'];
