import { checkJson } from './check-json.ts';
import { RefusalError, refuse } from './refusal.ts';

/** Nesting is counted before parsing, so that a body of nothing but brackets costs no stack. */
const maximumBracketDepth = 64;

/**
 * A JSON body, read strictly: UTF-8 without faults, JSON without extensions, nothing that cannot be stored.
 *
 * @throws RefusalError `malformed-json`, `malformed-text` or `invalid-request`
 */
export function readJson(bytes: Uint8Array): unknown {
  const text = decode(bytes);
  if (bracketDepth(text) > maximumBracketDepth) {
    throw new RefusalError(refuse('invalid-request', `The body is nested more than ${maximumBracketDepth} deep.`));
  }
  const value = parse(text);
  const problem = checkJson(value);
  if (problem === undefined) return value;
  const code = problem.rule === 'unstorable-text' ? 'malformed-text' : 'invalid-request';
  throw new RefusalError(refuse(code, problem.detail, { problems: [problem] }));
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new RefusalError(refuse('malformed-json', 'The body is not valid UTF-8.'));
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the body, which may hold a participant's data.
    throw new RefusalError(refuse('malformed-json', 'The body is not valid JSON.'));
  }
}

function bracketDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  let insideText = false;
  for (let i = 0; i < text.length; i++) {
    const character = text.charCodeAt(i);
    if (insideText) {
      if (character === 0x5c) i += 1;
      else if (character === 0x22) insideText = false;
    } else if (character === 0x22) insideText = true;
    else if (character === 0x5b || character === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (character === 0x5d || character === 0x7d) depth -= 1;
  }
  return deepest;
}
