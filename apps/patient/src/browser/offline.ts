// Lets reading pages survive a lost connection, and keeps a form from being lost with it. Where a browser cannot, the
// pages are as they were.
const note = document.querySelector<HTMLElement>('[data-offline]');

navigator.serviceWorker
  ?.register('/public/offline-worker.js', { scope: `/${document.documentElement.lang}`, updateViaCache: 'none' })
  .catch(() => undefined);

if (note !== null) {
  if (!navigator.onLine) say(note, 'copy');
  window.addEventListener('online', () => {
    note.hidden = true;
  });
  guardForms(note);
}

/**
 * A form that cannot be sent stays, with what was written in it: a browser would show a page of its own, and the text
 * would be gone. What the browser itself does not notice, the worker finds out.
 */
function guardForms(note: HTMLElement): void {
  let sent: HTMLFormElement | undefined;
  const stay = () => {
    (sent ?? note.parentElement)?.append(note);
    say(note, 'unsent');
    note.focus();
  };
  document.addEventListener('submit', (event) => {
    // Others hold a form back for reasons of their own, and send it again.
    if (event.defaultPrevented) return;
    sent = event.target as HTMLFormElement;
    if (navigator.onLine) return;
    event.preventDefault();
    stay();
  });
  navigator.serviceWorker?.addEventListener('message', ({ data }) => {
    if (data === 'unsent') stay();
  });
}

function say(note: HTMLElement, what: 'copy' | 'unsent'): void {
  note.setAttribute('role', 'alert');
  note.textContent = note.dataset[what] ?? '';
  note.hidden = false;
}
