import { Link } from '@tanstack/react-router';
import { Page } from '../shared/Page.tsx';

/** An address that leads nowhere. */
export function NotFound() {
  return (
    <Page title="Not found" sentence="There is no page at this address.">
      <p>
        <Link to="/">Go to today’s work list</Link>
      </p>
    </Page>
  );
}
