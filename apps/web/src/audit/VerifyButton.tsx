import { DateText } from '../shared/DateText.tsx';
import { texts } from './texts.ts';
import { useVerification } from './useAudit.ts';

/** Checks the whole trail and says what was found. */
export function VerifyButton() {
  const { isBusy, report, problem, verify } = useVerification();
  return (
    <section className="panel" aria-label={texts('verifyButton.verification')}>
      <div>
        <button type="button" className="button button-main" disabled={isBusy} onClick={() => void verify()}>
          {isBusy ? texts('verifyButton.checking') : texts('verifyButton.verifyTheTrail')}
        </button>
      </div>
      {problem === undefined ? null : <p role="alert">{problem}</p>}
      {report === undefined ? null : (
        <div role="status" className={report.status === 'intact' ? 'notice' : 'notice notice-warn'}>
          <p>
            {texts.nodes('verifyButton.checked', {
              strong: (
                <strong>
                  {report.status === 'intact'
                    ? texts('verifyButton.theTrailIntact')
                    : texts('verifyButton.theTrailBroken')}
                </strong>
              ),
              recordsChecked: report.recordsChecked.toLocaleString('en'),
              rowsChecked: report.rowsChecked.toLocaleString('en'),
              dateText: <DateText iso={report.checkedAt} />,
            })}
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
