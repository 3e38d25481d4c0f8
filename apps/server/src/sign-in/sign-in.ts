import {
  type Account,
  addSession,
  addSignInAttempt,
  getAccountByEmail,
  type StoreContext,
  takeSecondFactorCounter,
} from '@jointwise/store';
import type { ProblemCode } from '../contract/index.ts';
import { type Refusal, refuse } from '../frame/refusal.ts';
import type { Services } from '../services.ts';
import type { Attempt } from './attempt-limit.ts';
import { verifyPassword } from './password.ts';
import { sessionLimits } from './session-limits.ts';
import { hashToken, newToken } from './session-token.ts';
import { acceptCode } from './totp.ts';

export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly code?: string | undefined;
}

export interface SignedIn {
  readonly account: Account;
  /** The secret of the new session; leaves in the cookie and is nowhere kept. */
  readonly token: string;
}

const asServer: StoreContext = { actor: { system: 'sign-in' }, siteIds: [] };

/** What an attempt came to; each is kept and audited. */
export type SignInEvent = 'signed-in' | 'wrong-password' | 'wrong-code' | 'code-asked' | 'delayed';

/**
 * Signs in, or says no. Unknown accounts, disabled accounts and wrong passwords get the same answer after the same work.
 */
export async function signIn(
  credentials: Credentials,
  attempt: Attempt,
  services: Services,
): Promise<SignedIn | Refusal> {
  const { attempts } = services;
  const account = await services.store.read(asServer, (transaction) =>
    getAccountByEmail(transaction, credentials.email),
  );
  const note = (event: SignInEvent) => noteEvent(services, { userId: account?.id, event, address: attempt.address });
  const seconds = attempts.secondsToWait(attempt);
  if (seconds > 0) {
    await note('delayed');
    const detail = `Too many attempts have failed. The next one is looked at in ${seconds} s.`;
    return refuse('locked', detail, { retryAfterSeconds: seconds });
  }
  const isRight = await verifyPassword(account?.passwordHash, credentials.password);
  if (!isRight || account === undefined || account.status !== 'active') {
    attempts.addFailure(attempt);
    await note('wrong-password');
    return refuse('invalid-credentials', 'The e-mail address, the password or the code is wrong.');
  }
  const missing = await checkSecondFactor(account, credentials.code, services);
  if (missing === undefined) return open(account, attempt, services);
  if (missing === 'invalid-credentials') attempts.addFailure(attempt);
  await note(missing === 'invalid-credentials' ? 'wrong-code' : 'code-asked');
  return refuse(missing, 'Give the six digits that your authenticator shows now; each is accepted once.');
}

async function noteEvent(
  { store }: Services,
  event: { readonly userId: string | undefined; readonly event: SignInEvent; readonly address: string },
): Promise<void> {
  await store.write(asServer, (transaction) => addSignInAttempt(transaction, event));
}

async function open(account: Account, attempt: Attempt, { store, attempts, now }: Services): Promise<SignedIn> {
  attempts.addSuccess(attempt);
  const token = newToken();
  const { id: userId } = account;
  const { address } = attempt;
  const endsAt = new Date(now().getTime() + sessionLimits.absoluteMilliseconds);
  await store.write({ actor: { userId }, siteIds: [] }, async (transaction) => {
    await addSession(transaction, { userId, tokenHash: hashToken(token), endsAt, address });
    await addSignInAttempt(transaction, { userId, event: 'signed-in' satisfies SignInEvent, address });
  });
  return { account, token };
}

async function checkSecondFactor(
  { id, secondFactor }: Account,
  code: string | undefined,
  { store, now }: Services,
): Promise<ProblemCode | undefined> {
  if (secondFactor === null) return undefined;
  if (code === undefined) return 'second-factor-required';
  const { secret, lastCounter } = secondFactor;
  const counter = acceptCode(secret, code, { now: now().getTime(), lastCounter });
  if (counter === undefined) return 'invalid-credentials';
  // Of two requests at once with the same code, the database lets one through.
  const isTaken = await store.write(asServer, (transaction) => takeSecondFactorCounter(transaction, id, counter));
  return isTaken ? undefined : 'invalid-credentials';
}
