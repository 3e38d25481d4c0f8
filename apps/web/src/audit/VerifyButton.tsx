import { DateText } from '../shared/DateText.tsx';
import { useVerification } from './useAudit.ts';

/** Checks the whole trail and says what was found. */
export function VerifyButton() {
  const { isBusy, report, problem, verify } = useVerification();
  return (
    <section className="panel" aria-label="Verification">
      <div>
        <button type="button" className="button button-main" disabled={isBusy} onClick={() => void verify()}>
          {isBusy ? 'Checking…' : 'Verify the trail'}
        </button>
      </div>
      {problem === undefined ? null : <p role="alert">{problem}</p>}
      {report === undefined ? null : (
        <div role="status" className={report.status === 'intact' ? 'notice' : 'notice notice-warn'}>
          <p>
            <strong>{report.status === 'intact' ? 'The trail is intact.' : 'The trail is broken.'}</strong>{' '}
            {report.recordsChecked.toLocaleString('en')} records and {report.rowsChecked.toLocaleString('en')} rows were
            checked, <DateText iso={report.checkedAt} />.
          </p>
          <ul>
            {report.findings.map(({ kind, detail }) => (
              <li key={`${kind} ${detail}`}>
                {kind.replaceAll('-', ' ')}: {detail}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
