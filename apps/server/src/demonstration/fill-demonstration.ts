import type { Store } from '@jointwise/store';
import {
  createDemonstrationRegistry,
  demonstrationParticipants,
  demonstrationSeed,
  demonstrationTrialParticipants,
} from './create-demonstration-registry.ts';

/** Fills an empty registry for its first start; returns the lines that say how to sign in. */
export async function fillDemonstration(store: Store): Promise<readonly string[]> {
  const wanted = process.env.JOINTWISE_DEMO_PASSWORD;
  const { accounts, password } = await createDemonstrationRegistry(store, {
    participants: demonstrationParticipants,
    trialParticipants: demonstrationTrialParticipants,
    seed: demonstrationSeed,
    now: new Date(),
    ...(wanted === undefined || wanted === '' ? {} : { password: wanted }),
  });
  const longest = Math.max(...accounts.map(({ email }) => email.length));
  return [
    'The demonstration registry is synthetic: its participants were generated and do not exist.',
    `Sign in as one of these, all with the password ${password}:`,
    ...accounts.map(({ email, title }) => `  ${email.padEnd(longest)}  ${title}`),
  ];
}
