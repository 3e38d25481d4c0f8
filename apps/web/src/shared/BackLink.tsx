import { Link } from '@tanstack/react-router';
import { texts } from './texts.ts';

interface BackLinkProps {
  readonly siteId: string;
  readonly participantId: string;
  readonly code: string;
}

/** The way back to the participant that a form belongs to. */
export function BackLink({ siteId, participantId, code }: BackLinkProps) {
  return (
    <p>
      <Link to="/participants/$siteId/$participantId" params={{ siteId, participantId }}>
        {texts.nodes('backLink.participantCode', { code })}
      </Link>
    </p>
  );
}
