import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from './test-server.ts';

let test: TestServer;
beforeAll(async () => {
  test = await startTestServer();
});
afterAll(() => test.close());

const tokensIn = (body: string) =>
  [...body.matchAll(/name="form-token" value="([^"]+)"/g)].map(([, token]) => token ?? '');

function post(url: string, fields: Readonly<Record<string, string>>) {
  return test.server.inject({
    ...{ method: 'POST', url, payload: new URLSearchParams(fields).toString() },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
}

async function summary(locale: string, fields: Readonly<Record<string, string>>) {
  const page = await test.server.inject(`/${locale}/decide`);
  const [token = ''] = tokensIn(page.body);
  return post(`/${locale}/decide`, { 'form-token': token, website: '', go: 'summary', ...fields });
}

describe('the summary of a decision', () => {
  it('is made from the form, is not kept by anyone, and opens the PDF with a token of its own', async () => {
    const page = await summary('es', { 'value-pain': '3', own: 'Una pregunta mía' });
    expect(page.statusCode).toBe(200);
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.body).toContain('Tener menos dolor pronto');
    expect(page.body).toContain('Una pregunta mía');
    const [pdfToken = '', againToken = ''] = tokensIn(page.body);
    const pdf = await post('/es/decide/summary.pdf', { 'form-token': pdfToken, website: '', 'value-pain': '3' });
    expect(pdf.statusCode).toBe(200);
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(pdf.headers['content-disposition']).toBe('attachment; filename="jointwise-es.pdf"');
    expect(pdf.headers['cache-control']).toBe('no-store');
    expect(pdf.rawPayload.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
    expect((await post('/es/decide/summary.pdf', { 'form-token': againToken, website: '' })).statusCode).toBe(403);
  });

  it('shows what somebody else put into the form as text, and leaves out what is no answer', async () => {
    const page = await summary('en', { own: '<script>alert(1)</script>', leaning: 'magic', 'value-pain': '99' });
    expect(page.body).not.toContain('<script>alert');
    expect(page.body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page.body).toContain('You left this open.');
    expect(page.body).not.toContain('magic');
  });

  it('is refused without a token, and is nowhere to be fetched', async () => {
    expect((await post('/en/decide', { go: 'summary' })).statusCode).toBe(403);
    expect((await post('/en/decide/summary.pdf', {})).statusCode).toBe(403);
    const reply = await test.server.inject('/en/decide/summary.pdf');
    expect([reply.statusCode, reply.headers.location]).toEqual([303, '/en/decide']);
  });
});

describe('the numbers beside the pages', () => {
  it('are the same as on the pages, with their basis', async () => {
    const { options } = (await test.server.inject('/en/options.json')).json();
    const platelets = options.find(
      (one: { definition: { key: string } }) => one.definition.key === 'platelet-rich-plasma',
    );
    expect(platelets.benefit[0]).toMatchObject({
      basis: 'computed-from-means',
      denominator: 100,
      treated: 58,
      comparator: 51,
      between: [50, 65],
    });
  });

  it('say who signed the criteria: nobody', async () => {
    const quality = (await test.server.inject('/es/quality.json')).json();
    expect(quality.signedBy).toEqual([]);
    expect(quality.criteria).toHaveLength(44);
  });

  it('name the design of what the registry counted', async () => {
    const people = (await test.server.inject('/en/people-like-you.json?joint=knee')).json();
    expect(people.design).toBe('uncontrolled');
  });
});
