import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from './test-server.ts';

let site: TestServer;
let token = '';
const url = '/en/where-does-it-hurt';
beforeAll(async () => {
  site = await startTestServer();
  const page = await site.server.inject({ method: 'GET', url });
  token = /name="form-token" value="([^"]+)"/.exec(page.body)?.[1] ?? '';
});
afterAll(() => site?.close());

async function send(fields: readonly (readonly [string, string])[]) {
  const payload = new URLSearchParams([['form-token', token], ...fields.map(([name, value]) => [name, value])]);
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const reply = await site.server.inject({ method: 'POST', url, headers, payload: payload.toString() });
  return { status: reply.statusCode, title: /<h1[^>]*>([^<]*)/.exec(reply.body)?.[1], body: reply.body, reply };
}

const start = [
  ['told-place', 'knee left'],
  ['told-now', 'none'],
] as const;

describe('the form of where it hurts', () => {
  it('asks the question that comes next, carries what was told, and is kept nowhere', async () => {
    const { status, title, body, reply } = await send([...start, ['question', 'age'], ['answer', '62']]);
    expect([status, title]).toEqual([200, 'Did it start with an injury?']);
    expect(body).toContain('name="told-age" value="62"');
    expect(reply.headers['cache-control']).toBe('no-store');
    expect(reply.headers['set-cookie']).toBeUndefined();
  });

  it.each([
    ['an age of words', [...start, ['question', 'age'], ['answer', 'sixty']], 422, 'How old are you?'],
    ['nothing at all', [...start, ['question', 'age']], 422, 'How old are you?'],
    ['markup', [...start, ['question', 'age'], ['answer', '"><script>alert(1)</script>']], 422, 'How old are you?'],
    ['a question that is not next', [...start, ['question', 'before'], ['answer', 'none']], 200, 'How old are you?'],
    [
      'a question that does not exist',
      [...start, ['question', 'constructor'], ['answer', 'none']],
      200,
      'How old are you?',
    ],
    [
      'earlier answers that do not fit',
      [
        ['told-place', 'nose left'],
        ['question', 'now'],
        ['answer', 'none'],
      ],
      200,
      'Where does it hurt?',
    ],
    [
      'earlier answers with a gap',
      [
        ['told-age', '62'],
        ['question', 'injury'],
        ['answer', 'none'],
      ],
      200,
      'Where does it hurt?',
    ],
    ['no question', [], 200, 'Where does it hurt?'],
  ] as const)('copes with %s', async (_what, fields, status, title) => {
    const reply = await send(fields);
    expect([reply.status, reply.title]).toEqual([status, title]);
    expect(reply.body).not.toContain('<script>');
  });

  it('goes back to a question with the answer it had', async () => {
    const { title, body } = await send([...start, ['told-age', '62'], ['question', 'injury'], ['go', 'back']]);
    expect(title).toBe('How old are you?');
    expect(body).toContain('value="62"');
    expect(body).not.toContain('name="told-age"');
  });

  it('suspends the questions at an emergency, whatever else the form says', async () => {
    const fields = [
      ['told-place', 'knee left'],
      ['question', 'now'],
      ['answer', 'coldLimb'],
      ['answer', 'unsure'],
    ] as const;
    const { title, body } = await send(fields);
    expect(title).toBe('Get help now');
    expect(body).toContain('href="tel:112"');
    expect(body).not.toMatch(/href="\/en\/(ask|cost|options)/);
  });

  it('shows its rules to whoever wants to check them', async () => {
    const rules = (await site.server.inject({ method: 'GET', url: `${url}.json` })).json();
    expect(rules.redFlags.map(({ code }: { readonly code: string }) => code)).toContain('RF-14');
  });

  it('leaves no word of an answer in the log', () => {
    expect(site.log.length).toBeGreaterThan(0);
    expect(site.log.join('\n')).not.toMatch(/coldLimb|knee|told-/);
  });
});
