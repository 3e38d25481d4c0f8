import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { RequestRefused } from './api/request.ts';
import { router } from './router.tsx';

/** Draws the pages; called once, when their language is chosen. */
export function startPages(): void {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        // What the server refused it would refuse again; a lost connection is tried twice.
        retry: (count, error) => !(error instanceof RequestRefused) && count < 2,
        refetchOnWindowFocus: false,
      },
    },
  });
  const root = document.getElementById('root');
  if (root === null) throw new Error('startPages: the page has no #root');
  createRoot(root).render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
}
