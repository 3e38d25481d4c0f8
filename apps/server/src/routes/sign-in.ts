import { signInBody, signInReply } from '../contract/index.ts';
import { isRefusal, refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { deviceMark, isDeviceOf } from '../sign-in/device-cookie.ts';
import { sessionLimits } from '../sign-in/session-limits.ts';
import { signIn } from '../sign-in/sign-in.ts';

const deviceSeconds = 180 * 24 * 3600;

/** Signs in with a password and, where there is one, a second factor. */
export const signInRoute = defineRoute({
  method: 'POST',
  path: '/api/session',
  summary: 'Signs in and sets the session cookie.',
  access: 'public',
  replaysByKey: false,
  body: signInBody,
  reply: signInReply,
  async handle({ body, client, services }) {
    const wait = services.signInRate.take(client.address);
    if (wait > 0) return refuse('too-many-requests', `Wait ${wait} s.`, { retryAfterSeconds: wait });
    const isKnownDevice = isDeviceOf(services.deviceKey, body.email, client.deviceMark);
    const outcome = await signIn(body, { email: body.email, address: client.address, isKnownDevice }, services);
    if (isRefusal(outcome)) return outcome;
    const { id, name, email, secondFactor } = outcome.account;
    return {
      body: { user: { id, name, email, secondFactor: secondFactor !== null } },
      cookies: [
        { name: 'session', value: outcome.token, maximumAgeSeconds: sessionLimits.absoluteMilliseconds / 1000 },
        { name: 'device', value: deviceMark(services.deviceKey, email), maximumAgeSeconds: deviceSeconds },
      ],
    };
  },
});
