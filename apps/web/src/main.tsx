import './style/index.css';
import { applyPalette } from './figure/apply-palette.ts';
import { applyTheme } from './shell/useTheme.ts';
import { speakFirstOf } from './texts/languages.ts';

applyTheme();
applyPalette();
await speakFirstOf([localStorage.getItem('jointwise.language'), ...navigator.languages]);
// The pages are loaded after the choice, because some of their texts are read once, when a file is loaded.
const { startPages } = await import('./start-pages.tsx');
startPages();
