import type { AddedEpisodeReply, ParticipantReply } from '@jointwise/server/contract';

/** A signed-in client without a browser: fills the registry for a test and reads back what was stored. */
export class ApiClient {
  private readonly address: string;
  private readonly headers: Readonly<Record<string, string>>;

  private constructor(address: string, headers: Readonly<Record<string, string>>) {
    this.address = address;
    this.headers = headers;
  }

  static async signIn(address: string, who: { readonly email: string; readonly password: string }): Promise<ApiClient> {
    const reply = await fetch(`${address}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address },
      body: JSON.stringify(who),
    });
    if (reply.status !== 200) throw new Error(`ApiClient: ${reply.status} ${await reply.text()}`);
    const cookie = reply.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const session = (await (await fetch(`${address}/api/session`, { headers: { cookie } })).json()) as { csrf: string };
    return new ApiClient(address, { cookie, origin: address, 'x-jointwise-csrf': session.csrf });
  }

  async request<Reply>(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<Reply> {
    const reply = await fetch(`${this.address}/api${path}`, {
      method,
      headers: { ...this.headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!reply.ok) throw new Error(`ApiClient: ${method} ${path}: ${reply.status} ${await reply.text()}`);
    return (reply.status === 204 ? null : await reply.json()) as Reply;
  }

  /** Enrols somebody with a left knee, treated so many days ago with platelet-rich plasma. */
  async enrolTreated(
    place: { readonly siteId: string; readonly studyId: string },
    { code, daysAgo }: { readonly code: string; readonly daysAgo: number },
  ) {
    const { siteId, studyId } = place;
    const { id: participantId } = await this.request<{ id: string }>('POST', `/sites/${siteId}/participants`, {
      studyId,
      code,
      enrolledOn: daysBefore(daysAgo + 20),
      demographics: { sex: 'female', birthYear: 1966 },
    });
    const participant = `/sites/${siteId}/participants/${participantId}`;
    for (const purpose of ['treatment', 'registry', 'contact']) {
      await this.request('POST', `${participant}/records/consent`, {
        data: { purpose, decision: 'given', decidedOn: daysBefore(daysAgo + 20), textVersion: '1' },
      });
    }
    const side = { joint: 'knee', side: 'left' };
    const jointSide = await this.request<{ id: string }>('POST', `${participant}/joint-sides`, side);
    const condition = await this.request<{ id: string }>('POST', `${participant}/records/condition`, {
      anchorId: jointSide.id,
      data: { condition: 'oa-knee' },
    });
    const episode = await this.request<AddedEpisodeReply>(
      'POST',
      `${participant}/joint-sides/${jointSide.id}/episodes`,
      {
        conditionId: condition.id,
        indexProcedure: { procedureKind: 'injection', isIndex: true, performedOn: daysBefore(daysAgo) },
        product: { productClass: 'PRP_LP', donorRelation: 'autologous' },
      },
    );
    return { participantId, visits: episode.visits };
  }

  participant(siteId: string, participantId: string): Promise<ParticipantReply> {
    return this.request('GET', `/sites/${siteId}/participants/${participantId}`);
  }
}

/** A calendar date so many days before today, in the zone of this machine. */
export function daysBefore(days: number): string {
  const date = new Date();
  date.setDate(date.getDate() - days);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
