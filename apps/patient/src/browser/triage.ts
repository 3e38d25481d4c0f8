import {
  checkTriageAnswer,
  planTriage,
  type TriageAnswers,
  type TriageStep,
  withoutLastAnswer,
} from '@jointwise/registry';
import { outcomeBlocks } from '../triage/outcome-blocks.ts';
import { readAnswer } from '../triage/triage-form.ts';

// Goes from question to question in the browser, by the same rules and with the same screens as the server would. No
// answer is sent or kept: closing the page forgets them.
const place = document.querySelector<HTMLElement>('[data-triage-screens]');
if (place !== null) begin(place, place.dataset.triageScreens ?? '');

/** Fetches the screens while the person is still pointing. Where that fails, the form is a plain form as before. */
function begin(place: HTMLElement, address: string): void {
  const screens = fetch(address).then(async (reply) => {
    if (!reply.ok) throw new Error(`screens: ${reply.status}`);
    const page = new DOMParser().parseFromString(await reply.text(), 'text/html');
    return page.querySelector('template')!.content;
  });
  const waitForScreens = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    screens.then(
      () => form.requestSubmit(event.submitter),
      () => form.submit(),
    );
  };
  place.addEventListener('submit', waitForScreens);
  screens.then(
    (asleep) => {
      place.removeEventListener('submit', waitForScreens);
      start(place, asleep);
    },
    () => undefined,
  );
}

function start(place: HTMLElement, asleep: DocumentFragment): void {
  const firstScreen = place.querySelector('form')!;
  let answers: TriageAnswers = {};

  const find = (selector: string): HTMLElement => asleep.querySelector<HTMLElement>(selector)!;
  const show = (screen: HTMLElement, chosen: readonly string[] = []) => {
    for (const input of screen.querySelectorAll('input')) restore(input, chosen);
    place.replaceChildren(screen);
    window.scrollTo(0, 0);
    const heading = screen.querySelector<HTMLElement>('h1');
    heading?.focus();
    document.title = `${heading?.textContent} · Jointwise`;
  };

  const screenOf = (id: string) => (id === firstScreen.dataset.screen ? firstScreen : find(`[data-screen="${id}"]`));

  const showStep = (step: TriageStep, chosen: readonly string[] = []) => {
    if (step.step === 'outcome') return show(outcomeOf(step));
    const screen =
      step.question.kind === 'place'
        ? firstScreen
        : (find(`[data-screen="${step.question.id}"]`).cloneNode(true) as HTMLElement);
    prepare(screen, step);
    show(screen, chosen);
  };

  const outcomeOf = (step: Extract<TriageStep, { step: 'outcome' }>): HTMLElement => {
    const page = document.createElement('div');
    page.className = 'letter outcome';
    for (const block of outcomeBlocks(step.outcome)) {
      page.append(...find(`[data-block="${block}"]`).cloneNode(true).childNodes);
    }
    page
      .querySelector('[data-told]')
      ?.append(...Object.entries(answers).map(([id, codes]) => toldRow(screenOf(id), codes)));
    return page;
  };

  const goOn = (form: HTMLFormElement) => {
    const step = planTriage(answers);
    if (step.step === 'outcome') return;
    const codes = readAnswer(new FormData(form));
    const refusal = checkTriageAnswer(step.question, codes);
    if (refusal !== undefined) return refuse(form, find(`[data-refusal="${refusal}"]`).textContent ?? '');
    answers = { ...answers, [step.question.id]: codes };
    history.pushState({ answered: Object.keys(answers).length }, '');
    showStep(planTriage(answers));
  };

  const goBack = () => {
    const given = answers;
    answers = withoutLastAnswer(given);
    const last = Object.keys(given).find((id) => answers[id] === undefined);
    showStep(planTriage(answers), last === undefined ? [] : given[last]);
  };

  // A page loaded again knows nothing of the answers that its place in the history was for.
  history.replaceState({ answered: 0 }, '');
  place.addEventListener('submit', (event) => {
    event.preventDefault();
    if (event.submitter?.hasAttribute('data-back')) history.back();
    else goOn(event.target as HTMLFormElement);
  });
  place.addEventListener('change', (event) => keepApart(event.target as HTMLInputElement));
  // Back and forward of the browser itself: as many answers as there were then.
  window.addEventListener('popstate', (event: PopStateEvent) => {
    const answered = Number((event.state as { answered?: number } | null)?.answered ?? 0);
    while (Object.keys(answers).length > answered) goBack();
    if (Object.keys(answers).length < answered) history.back();
  });
}

/** What only this person is shown: their signs, their place on the way, and a word on what they were not sure about. */
function prepare(screen: HTMLElement, step: Extract<TriageStep, { step: 'question' }>): void {
  const progress = screen.querySelector<HTMLElement>('[data-progress]');
  if (progress !== null) {
    progress.textContent = (progress.dataset.progress ?? '')
      .replace('{number}', String(step.number))
      .replace('{of}', String(step.of));
  }
  screen.querySelector('[data-unclear]')?.toggleAttribute('hidden', !step.isUnclear);
  screen.querySelector('[data-problem]')?.toggleAttribute('hidden', true);
  if (step.question.kind !== 'signs') return;
  const allowed = new Set([...step.shown, 'none', 'unsure']);
  for (const choice of screen.querySelectorAll<HTMLElement>('[data-code]')) {
    if (!allowed.has(choice.dataset.code ?? '')) choice.remove();
  }
}

/** A question and its answers in the words of its screen, as `ToldBlock` would write them. */
function toldRow(screen: HTMLElement, codes: readonly string[]): HTMLElement {
  const row = document.createElement('div');
  const line = (tag: 'dt' | 'dd', text: string | null | undefined) => {
    const element = document.createElement(tag);
    element.textContent = text ?? '';
    row.append(element);
  };
  line('dt', screen.querySelector('h1')?.textContent);
  const inputs = [...screen.querySelectorAll<HTMLInputElement>('[name="answer"]')];
  const chosen = inputs.filter(
    ({ type, value }) => type !== 'text' && (codes.includes(value) || codes.join(':') === value),
  );
  for (const input of chosen) line('dd', input.closest('label')?.textContent);
  if (chosen.length === 0) line('dd', `${codes[0]} ${screen.querySelector('#unit')?.textContent}`);
  return row;
}

function restore(input: HTMLInputElement, chosen: readonly string[]): void {
  if (input.name !== 'answer') return;
  if (input.type === 'text') input.value = chosen.find((code) => code !== 'unsure') ?? '';
  else input.checked = chosen.includes(input.value) || chosen.join(':') === input.value;
}

function refuse(form: HTMLElement, sentence: string): void {
  const problem = form.querySelector<HTMLElement>('[data-problem]');
  if (problem === null) return;
  problem.textContent = sentence;
  problem.hidden = false;
  form.querySelector('fieldset')?.setAttribute('aria-describedby', problem.id);
  problem.scrollIntoView({ block: 'nearest' });
}

/** "None of these" and the signs exclude each other; so do an age and not saying it. */
function keepApart(changed: HTMLInputElement): void {
  const form = changed.form;
  if (form === null || changed.type === 'radio') return;
  for (const input of form.querySelectorAll<HTMLInputElement>('[name="answer"]')) {
    if (input === changed || changed.value === '') continue;
    if (changed.type === 'text' && input.type === 'checkbox') input.checked = false;
    if (changed.type !== 'checkbox' || !changed.checked) continue;
    if (input.type === 'text') input.value = '';
    if (changed.value === 'none' || input.value === 'none') input.checked = false;
  }
}
