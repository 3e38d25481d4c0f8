import type { account } from './en/account.ts';
import type { analysis } from './en/analysis.ts';
import type { api } from './en/api.ts';
import type { audit } from './en/audit.ts';
import type { claims } from './en/claims.ts';
import type { enquiry } from './en/enquiry.ts';
import type { evidence } from './en/evidence.ts';
import type { figure } from './en/figure.ts';
import type { imports } from './en/imports.ts';
import type { outcomes } from './en/outcomes.ts';
import type { participant } from './en/participant.ts';
import type { people } from './en/people.ts';
import type { prices } from './en/prices.ts';
import type { procedureLog } from './en/procedureLog.ts';
import type { record } from './en/record.ts';
import type { regulation } from './en/regulation.ts';
import type { response } from './en/response.ts';
import type { roster } from './en/roster.ts';
import type { shared } from './en/shared.ts';
import type { shell } from './en/shell.ts';
import type { signIn } from './en/signIn.ts';
import type { study } from './en/study.ts';
import type { today } from './en/today.ts';
import type { Plural } from './texts-of.ts';

/** The English texts of every area, as a type: each page brings only its own along. */
export interface English {
  readonly account: typeof account;
  readonly analysis: typeof analysis;
  readonly api: typeof api;
  readonly audit: typeof audit;
  readonly claims: typeof claims;
  readonly enquiry: typeof enquiry;
  readonly evidence: typeof evidence;
  readonly figure: typeof figure;
  readonly imports: typeof imports;
  readonly outcomes: typeof outcomes;
  readonly participant: typeof participant;
  readonly people: typeof people;
  readonly prices: typeof prices;
  readonly procedureLog: typeof procedureLog;
  readonly record: typeof record;
  readonly regulation: typeof regulation;
  readonly response: typeof response;
  readonly roster: typeof roster;
  readonly shared: typeof shared;
  readonly shell: typeof shell;
  readonly signIn: typeof signIn;
  readonly study: typeof study;
  readonly today: typeof today;
}

export type Area = keyof English;

/** The same keys with texts of another language; plural forms are those of that language. */
type Translation<Entries> = {
  readonly [Key in keyof Entries]: Entries[Key] extends string
    ? string
    : Entries[Key] extends Plural
      ? Plural
      : Translation<Entries[Key]>;
};

/** Every text of the staff pages in a language besides English. */
export type Language = Translation<English>;
