import './style/index.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { RequestRefused } from './api/request.ts';
import { applyPalette } from './figure/apply-palette.ts';
import { router } from './router.tsx';
import { applyTheme } from './shell/useTheme.ts';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // What the server refused it would refuse again; a lost connection is tried twice.
      retry: (count, error) => !(error instanceof RequestRefused) && count < 2,
      refetchOnWindowFocus: false,
    },
  },
});

applyTheme();
applyPalette();
const root = document.getElementById('root');
if (root === null) throw new Error('main: the page has no #root');
createRoot(root).render(
  <QueryClientProvider client={client}>
    <RouterProvider router={router} />
  </QueryClientProvider>,
);
