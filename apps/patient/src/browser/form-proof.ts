import { sha256 } from '../proof/sha256.ts';

/** As `check-proof.ts` on the server wants it. */
const proofBits = 16;
const sliceMilliseconds = 12;

/** Looks for a number whose hash with the token begins with enough zero bits, a slice at a time. */
function prove(token: string, found: (proof: number) => void, from = 0): void {
  const until = performance.now() + sliceMilliseconds;
  let proof = from;
  while (performance.now() < until) {
    for (let count = 0; count < 200; count += 1, proof += 1) {
      if (sha256(`${token}:${proof}`)[0]! >>> (32 - proofBits) !== 0) continue;
      found(proof);
      return;
    }
  }
  setTimeout(() => prove(token, found, proof), 4);
}

// Forms are proved while the person is still writing; one that is sent earlier waits for its proof.
for (const field of document.querySelectorAll<HTMLInputElement>('[data-form-proof]')) {
  const form = field.form;
  const token = form?.querySelector<HTMLInputElement>('[name="form-token"]')?.value;
  if (form === null || token === undefined) continue;
  let waiting: HTMLElement | null | undefined;
  form.addEventListener('submit', (event) => {
    if (field.value !== '') return;
    event.preventDefault();
    waiting = event.submitter;
  });
  prove(token, (proof) => {
    field.value = String(proof);
    if (waiting !== undefined) form.requestSubmit(waiting);
  });
}
