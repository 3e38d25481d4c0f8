import { useState } from 'react';

const name = 'jointwise.theme';

/** Light, dark, or as the device says. Kept in this browser. */
export function useTheme(): { readonly theme: string; readonly change: (theme: string) => void } {
  const [theme, setTheme] = useState(() => localStorage.getItem(name) ?? 'system');
  const change = (next: string) => {
    localStorage.setItem(name, next);
    applyTheme();
    setTheme(next);
  };
  return { theme, change };
}

/** Puts the kept choice on the document; called once before the first paint. */
export function applyTheme(): void {
  const theme = localStorage.getItem(name);
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}
