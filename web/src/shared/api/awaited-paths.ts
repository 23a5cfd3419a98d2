/*
 * What company, people and sign-in offer over HTTP. Each shape gives way to the generated one as soon as the server's
 * document has it.
 */

export interface DepartmentView {
  readonly id: string;
  readonly key: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly hue: string;
  readonly zone: string;
  readonly hours: OpenHours[];
  readonly version: number;
}

/** One stretch of a week in which a department works, in its own zone; times as 09:00. */
export interface OpenHours {
  readonly day: Weekday;
  readonly from: string;
  readonly until: string;
}

export type Weekday =
  'MONDAY' | 'TUESDAY' | 'WEDNESDAY' | 'THURSDAY' | 'FRIDAY' | 'SATURDAY' | 'SUNDAY';

export type Role = 'lead' | 'member' | 'guest';

export interface CompanyView {
  readonly name: string;
  readonly zone: string;
  readonly currency: string;
  readonly country: string;
  readonly languages: string[];
}

export interface SessionView {
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly otherName?: string;
    readonly email: string;
    readonly title?: string;
  };
  /** Key of the department acted for. */
  readonly department?: string;
  readonly departments: SessionDepartment[];
  readonly administrator: boolean;
  readonly steward: boolean;
  readonly company?: CompanyView;
  readonly rights: {
    readonly manageCompany: boolean;
    readonly manageSources: boolean;
    readonly view: string[];
    readonly edit: string[];
    readonly export: string[];
  };
  readonly demo: boolean;
}

interface SessionDepartment {
  readonly id: string;
  readonly key: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly hue: string;
  readonly role: Role;
}

export interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly department?: string;
  readonly role: string;
}

export interface Membership {
  /** Key of the department. */
  readonly department: string;
  readonly role: Role;
}

export interface PersonDraft {
  readonly email: string;
  readonly name: string;
  readonly otherName?: string;
  readonly title?: string;
  readonly administrator: boolean;
  readonly steward: boolean;
  readonly memberships: Membership[];
}

export interface PersonView extends PersonDraft {
  readonly id: string;
  readonly state: 'invited' | 'active' | 'deactivated';
  readonly deactivatedAt?: string;
  readonly version: number;
}

export interface Grant {
  /** Key of the department; absent for every department. */
  readonly department?: string;
  readonly role: Role | 'administrator' | 'steward';
  readonly fieldGroup: string;
  readonly purpose: Purpose;
}

export type Purpose = 'view' | 'edit' | 'export' | 'push';

export interface TokenView {
  readonly id: string;
  readonly name: string;
  readonly madeAt: string;
  readonly usedAt?: string;
}

export interface DepartmentDraft {
  readonly key: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly hue: string;
  readonly zone: string;
  readonly hours: OpenHours[];
}

/** A person with the link by which they choose a password; shown this once. */
export interface Invited {
  readonly person: PersonView;
  readonly link: { readonly path: string; readonly expiresAt: string };
}

interface Page<T> {
  readonly items: T[];
  readonly next?: string;
  readonly total?: number;
}

interface Operation<Answer, Parameters = object> {
  parameters: Parameters;
  requestBody?: never;
  responses: Responses<Answer>;
}

interface Sending<Answer, Body, Parameters = object> {
  parameters: Parameters;
  requestBody: { content: { 'application/json': Body } };
  responses: Responses<Answer>;
}

interface Responses<Answer> {
  200: { content: { 'application/json': Answer } };
  default: { content: { 'application/problem+json': { detail?: string } } };
}

interface Headers {
  header?: Record<string, string>;
}
type WithId = Headers & { path: { id: string } };

export interface AwaitedPaths {
  '/api/session': {
    get: Operation<SessionView>;
    post: Sending<undefined, { email: string; password: string }>;
    delete: Operation<undefined>;
  };
  '/api/session/department': { put: Sending<undefined, { key: string }> };
  '/api/demo/people': { get: Operation<DemoPerson[]> };
  '/api/company': {
    get: Operation<CompanyView>;
    put: Sending<undefined, CompanyView, Headers>;
  };
  '/api/departments': {
    get: Operation<DepartmentView[]>;
    post: Sending<DepartmentView, DepartmentDraft, Headers>;
  };
  '/api/departments/{id}': { put: Sending<undefined, DepartmentDraft, WithId> };
  '/api/people': {
    get: Operation<
      Page<PersonView>,
      { query?: { deactivated?: boolean; cursor?: string; limit?: number } }
    >;
    post: Sending<Invited, PersonDraft, Headers>;
  };
  '/api/people/{id}': { put: Sending<undefined, PersonDraft, WithId> };
  '/api/people/{id}/deactivation': {
    put: Operation<undefined, WithId>;
    delete: Operation<undefined, WithId>;
  };
  '/api/people/{id}/invitations': { post: Operation<Invited, WithId> };
  '/api/invitations/{token}': {
    get: Operation<
      { readonly name: string; readonly email: string; readonly company?: string },
      { path: { token: string } }
    >;
  };
  '/api/invitations/{token}/acceptance': {
    post: Sending<undefined, { name: string; password: string }, { path: { token: string } }>;
  };
  '/api/access': { get: Operation<Grant[]> };
  '/api/tokens': {
    get: Operation<TokenView[]>;
    post: Sending<
      { readonly id: string; readonly name: string; readonly secret: string },
      { name: string },
      Headers
    >;
  };
  '/api/tokens/{id}': { delete: Operation<undefined, WithId> };
}
