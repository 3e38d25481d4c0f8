import { Link } from '@tanstack/react-router';
import { Page } from '../shared/Page.tsx';
import { texts } from './texts.ts';

/** An address that leads nowhere. */
export function NotFound() {
  return (
    <Page title={texts('notFound.title')} sentence={texts('notFound.sentence')}>
      <p>
        <Link to="/">{texts('notFound.goTodaysWorkList')}</Link>
      </p>
    </Page>
  );
}
