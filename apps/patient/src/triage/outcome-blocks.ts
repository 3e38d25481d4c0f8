import type { RedFlag } from '@jointwise/definitions';
import type { TriageOutcome } from '@jointwise/registry';

/**
 * Parts of an outcome page in their order, each by its name. The server draws them, and the browser finds the same ones
 * among those that came with the page: `lead:emergency`, `call`, `flag:septic-joint`.
 */
export function outcomeBlocks(outcome: TriageOutcome): readonly string[] {
  const lead = leadOf(outcome);
  const flags = outcome.raised.map(({ key }) => `flag:${key}`);
  if (outcome.kind === 'emergency')
    return ['lead:emergency', 'call', 'not-watched', 'heading:noticed', ...flags, 'again'];
  const isToday = lead === 'same-day' || lead === 'unclear';
  return [
    `lead:${lead}`,
    ...(isToday ? ['numbers', 'not-watched'] : []),
    ...withHeading('heading:noticed', outcome.raised.filter(isUrgent).map(nameOfFlag)),
    ...(outcome.kind === 'inflammatory' ? ['rheumatology'] : []),
    ...withHeading(
      'heading:open',
      outcome.open.map(({ key }) => `open:${key}`),
    ),
    ...(isToday ? [] : groupBlocks(outcome)),
    ...outcome.raised.filter((flag) => !isUrgent(flag)).map(nameOfFlag),
    ...(isToday ? [] : ['worse', 'not-watched']),
    ...(outcome.kind === 'groups' ? ['links'] : []),
    'told',
    'sources',
    'again',
  ];
}

/** Names the sentence at the top: how soon, or what kind. */
function leadOf({ kind, raised, open }: TriageOutcome): string {
  if (kind !== 'urgent') return kind;
  const soonest = raised.find(isUrgent)?.urgency;
  if (soonest === 'same-day') return 'same-day';
  return open.some(({ urgency }) => urgency === 'emergency' || urgency === 'same-day') ? 'unclear' : String(soonest);
}

function groupBlocks({ kind, groups }: TriageOutcome): readonly string[] {
  // Signs of an inflammation already stand at the top of their own page.
  const shown = groups.filter(({ key }) => key !== 'inflammatory' || kind !== 'inflammatory');
  const names = shown.map(({ key }) => `group:${key}`);
  return withHeading('heading:groups', names.length === 0 && kind === 'groups' ? ['group:unclear'] : names);
}

const isUrgent = ({ urgency }: RedFlag) => urgency !== 'before-procedure';
const nameOfFlag = ({ key }: RedFlag) => `flag:${key}`;

function withHeading(heading: string, blocks: readonly string[]): readonly string[] {
  return blocks.length === 0 ? [] : [heading, ...blocks];
}
