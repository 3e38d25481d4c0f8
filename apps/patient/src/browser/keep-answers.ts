import { answersIn, type KeptAnswers, keptKey, readKept } from '../aid/kept-answers.ts';

// Keeps the answers of the decision aid in this browser once the person has asked for it, and puts them back into the
// form. Nothing leaves the browser by it; a browser that allows no storage is not offered it.
const place = document.querySelector<HTMLElement>('[data-keep]');
const form = document.querySelector<HTMLFormElement>('form[action$="/decide"]');
if (place !== null && form !== null && hasStorage()) begin(place, form);

function hasStorage(): boolean {
  try {
    localStorage.getItem(keptKey);
    return true;
  } catch {
    return false;
  }
}

function begin(place: HTMLElement, form: HTMLFormElement): void {
  const now = place.querySelector<HTMLButtonElement>('[data-keep-now]')!;
  const forget = place.querySelector<HTMLButtonElement>('[data-keep-forget]')!;
  const said = place.querySelector<HTMLElement>('[data-keep-said]')!;
  const isKept = () => localStorage.getItem(keptKey) !== null;
  const say = (what: 'kept' | 'forgotten' | 'refused' | 'filled') => {
    said.textContent = said.dataset[what] ?? '';
    now.hidden = isKept();
    forget.hidden = !isKept();
  };
  const keep = () => {
    try {
      localStorage.setItem(keptKey, JSON.stringify(answersIn(new FormData(form))));
      return true;
    } catch {
      return false;
    }
  };

  place.hidden = false;
  if (isKept()) {
    if (place.dataset.keep === 'fill') putBack(form, readKept(localStorage.getItem(keptKey)));
    // A step that was answered on the way here is kept as well.
    keep();
    say('filled');
  }
  now.addEventListener('click', () => {
    say(keep() ? 'kept' : 'refused');
    if (isKept()) forget.focus();
  });
  forget.addEventListener('click', () => {
    localStorage.removeItem(keptKey);
    say('forgotten');
    now.focus();
  });
  form.addEventListener('submit', () => {
    if (isKept()) keep();
  });
}

/** Only where nothing was answered: what came with the page is newer. Other steps are carried along as they would be. */
function putBack(form: HTMLFormElement, kept: KeptAnswers): void {
  for (const [name, value] of Object.entries(kept)) {
    const own = [...form.elements].filter((element) => element.getAttribute('name') === name);
    if (own.length === 0) {
      const carried = document.createElement('input');
      Object.assign(carried, { type: 'hidden', name, value });
      form.append(carried);
      continue;
    }
    const choices = own.filter((element) => element instanceof HTMLInputElement && element.type === 'radio');
    if (choices.length > 0 && choices.every((choice) => !(choice as HTMLInputElement).checked)) {
      const chosen = choices.find((choice) => (choice as HTMLInputElement).value === value);
      if (chosen !== undefined) (chosen as HTMLInputElement).checked = true;
    }
    const [first] = own;
    if (first instanceof HTMLTextAreaElement && first.value === '') first.value = value;
  }
}
